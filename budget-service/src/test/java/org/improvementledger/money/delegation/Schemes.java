package org.improvementledger.money.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementledger.events.Capacity;

/** Schemes of delegation for tests: version 1 as it is configured, and others beside it. */
public final class Schemes implements DelegationSchemes {

    /** As in {@code application.yml}. */
    public static final DelegationSettings SETTINGS = new DelegationSettings(
            Map.of(
                    Capacity.HEAD_OF_SERVICE, "25000",
                    Capacity.DIRECTOR, "100000",
                    Capacity.CHIEF_FINANCE_OFFICER, "250000",
                    Capacity.MAYOR, "20000000",
                    Capacity.CABINET, "20000000",
                    Capacity.FULL_COUNCIL, "unlimited"),
            "500000",
            30);

    private final List<DelegationScheme> versions = new ArrayList<>(List.of(SETTINGS.scheme()));

    /** Adds a version after those there are, different from version 1 in what is given. */
    public Schemes set(LocalDate effectiveFrom, DelegationScheme like) {
        versions.add(new DelegationScheme(
                versions.size() + 1, effectiveFrom, like.limits(), like.keyDecisionFrom(), like.splittingWindowDays()));
        return this;
    }

    @Override
    public DelegationScheme inForceOn(LocalDate decidedOn) {
        return DelegationScheme.inForceOn(decidedOn, versions).orElseThrow();
    }
}
