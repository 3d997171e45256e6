package org.improvementledger.events;

/** What is wrong with the bytes of a file. */
public enum EvidenceFault implements Coded {
    MISSING,
    ALTERED
}
