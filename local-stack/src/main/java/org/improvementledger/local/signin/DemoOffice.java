package org.improvementledger.local.signin;

import java.util.List;
import java.util.Optional;

/**
 * An office that somebody may hold in the demo: a user of the pages and a client for scripts, of the same name, so that it is the same actor by
 * either way.
 *
 * @param name the user name, the client id and the subject of its tokens
 * @param title the office in words
 * @param does what one can do with it, to be shown on the sign-in page
 * @param roles as the services know them
 * @param capacities in which an approver decides; empty for everybody else
 */
public record DemoOffice(String name, String title, String does, List<String> roles, List<String> capacities) {

    /** The password of every demo user and the secret of every demo client. */
    public static final String PASSWORD = "local";

    private static final String FINANCE = "finance-officer";
    private static final String APPROVER = "approver";
    private static final String IMPROVEMENT = "improvement-lead";

    public static final List<DemoOffice> ALL = List.of(
            new DemoOffice(
                    "finance-officer",
                    "Finance officer",
                    "records budgets and proposes allocations",
                    List.of(FINANCE),
                    List.of()),
            new DemoOffice(
                    "second-finance-officer",
                    "Second finance officer",
                    "records budgets and proposes allocations",
                    List.of(FINANCE),
                    List.of()),
            approver("head-of-service", "Head of service"),
            approver("director", "Director"),
            // Holds both, so that one can see that nobody approves what they proposed.
            new DemoOffice(
                    "chief-finance-officer",
                    "Chief finance officer",
                    "proposes allocations, and approves those of others",
                    List.of(APPROVER, FINANCE),
                    List.of("chief-finance-officer")),
            approver("mayor", "Mayor"),
            approver("cabinet", "Cabinet"),
            approver("full-council", "Full council"),
            new DemoOffice(
                    "improvement-lead",
                    "Improvement lead",
                    "records inspections, plans and progress",
                    List.of(IMPROVEMENT),
                    List.of()),
            new DemoOffice(
                    "second-improvement-lead",
                    "Second improvement lead",
                    "records inspections, plans and progress",
                    List.of(IMPROVEMENT),
                    List.of()),
            new DemoOffice(
                    "board-chair",
                    "Chair of the improvement board",
                    "agrees the plan and verifies completion",
                    List.of("board-chair"),
                    List.of()),
            new DemoOffice(
                    "auditor",
                    "Auditor",
                    "searches and verifies the record, changes nothing",
                    List.of("auditor"),
                    List.of()),
            new DemoOffice(
                    "administrator",
                    "Administrator",
                    "looks after rebuilds and parked events",
                    List.of("administrator"),
                    List.of()));

    private static DemoOffice approver(String name, String title) {
        return new DemoOffice(name, title, "approves or rejects allocations", List.of(APPROVER), List.of(name));
    }

    public static Optional<DemoOffice> named(String name) {
        return ALL.stream().filter(office -> office.name().equals(name)).findFirst();
    }
}
