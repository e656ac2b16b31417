"""Asking: what is missing, what each answer would come to, what is lacking, what to say first."""
