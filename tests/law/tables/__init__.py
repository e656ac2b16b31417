"""The law on parts two and three and on approval, typed once more by hand, one module per topic."""
