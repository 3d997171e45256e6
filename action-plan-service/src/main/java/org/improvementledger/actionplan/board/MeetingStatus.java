package org.improvementledger.actionplan.board;

import org.improvementledger.events.Coded;

/** Whether the board has met. */
public enum MeetingStatus implements Coded {
    ARRANGED,
    HELD,
    CANCELLED
}
