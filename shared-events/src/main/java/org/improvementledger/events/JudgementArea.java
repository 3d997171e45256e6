package org.improvementledger.events;

/** The areas that are graded; which of them apply depends on the framework's date (two areas for children in care and care leavers from January 2023). */
public enum JudgementArea implements Coded {
    OVERALL_EFFECTIVENESS,
    IMPACT_OF_LEADERS,
    HELP_AND_PROTECTION,
    CHILDREN_IN_CARE_AND_CARE_LEAVERS,
    CHILDREN_IN_CARE,
    CARE_LEAVERS
}
