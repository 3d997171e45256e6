package org.improvementledger.actionplan.measure;

import org.improvementledger.events.Coded;

/** Why a reading is more than chance, the plainest reason first. */
public enum Unusual implements Coded {
    OUTSIDE_THE_LIMITS,
    RUN_ON_ONE_SIDE,
    NEAR_A_LIMIT
}
