"""The facts about one doctor: the timeline, its model and its validation."""
