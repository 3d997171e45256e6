package org.improvementledger.money.flags;

import org.improvementledger.events.Coded;

/** How soon a flag wants a look. */
public enum FlagSeverity implements Coded {
    HIGH,
    MEDIUM,
    LOW
}
