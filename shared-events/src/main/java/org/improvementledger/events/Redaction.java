package org.improvementledger.events;

/** The ground on which a published line hides its beneficiary, as the transparency code names it. */
public enum Redaction implements Coded {
    PERSONAL_DATA,
    COMMERCIAL_CONFIDENTIALITY
}
