package org.improvementledger.events;

/** What the authority has to do after an inspection, and by when. */
public enum DeadlineKind implements Coded {
    REPORT_PUBLICATION,
    DRAFT_STATEMENT,
    WRITTEN_STATEMENT
}
