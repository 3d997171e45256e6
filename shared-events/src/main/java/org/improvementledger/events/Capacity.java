package org.improvementledger.events;

/** The capacity in which somebody approves or rejects. */
public enum Capacity implements Coded {
    HEAD_OF_SERVICE,
    DIRECTOR,
    CHIEF_FINANCE_OFFICER,
    MAYOR,
    CABINET,
    FULL_COUNCIL
}
