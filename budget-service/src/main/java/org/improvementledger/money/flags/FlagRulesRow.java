package org.improvementledger.money.flags;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementledger.chassis.projection.Key;
import org.improvementledger.money.delegation.DelegationScheme;

/**
 * What changes how events are looked at: the versions of the scheme that were set, and the years that were closed.
 *
 * @param id {@value #ID}: there is one row
 */
record FlagRulesRow(@Key String id, List<DelegationScheme> schemes, List<String> closedYears) {

    static final String ID = "rules";

    static FlagRulesRow none() {
        return new FlagRulesRow(ID, List.of(), List.of());
    }

    FlagRulesRow with(DelegationScheme scheme) {
        List<DelegationScheme> more = new ArrayList<>(schemes);
        more.add(scheme);
        return new FlagRulesRow(id, List.copyOf(more), closedYears);
    }

    FlagRulesRow closed(String year) {
        List<String> more = new ArrayList<>(closedYears);
        more.add(year);
        return new FlagRulesRow(id, schemes, List.copyOf(more));
    }

    boolean isClosed(String year) {
        return closedYears.contains(year);
    }

    /** @param configured version 1, which is in force where no other is */
    DelegationScheme schemeOn(LocalDate day, DelegationScheme configured) {
        List<DelegationScheme> all = new ArrayList<>(schemes);
        all.add(configured);
        return DelegationScheme.inForceOn(day, all).orElse(configured);
    }
}
