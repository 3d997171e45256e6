package org.improvementledger.events;

/** Who said it. */
public enum VoiceSource implements Coded {
    CHILDREN,
    FAMILIES,
    CARERS,
    STAFF,
    PARTNERS
}
