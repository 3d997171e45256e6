package org.improvementledger.chassis.security;

import java.util.Set;

/** The roles the sign-in server gives, by their names in the {@code roles} claim. */
public final class Roles {

    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String APPROVER = "approver";
    public static final String IMPROVEMENT_LEAD = "improvement-lead";
    public static final String BOARD_CHAIR = "board-chair";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    /** Whoever holds at least one of these may read. */
    public static final Set<String> ALL =
            Set.of(FINANCE_OFFICER, APPROVER, IMPROVEMENT_LEAD, BOARD_CHAIR, AUDITOR, ADMINISTRATOR);

    private Roles() {}
}
