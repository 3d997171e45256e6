package org.improvementledger.money.flags;

import java.util.UUID;
import org.improvementledger.chassis.web.page.PageProperties;
import org.springframework.stereotype.Component;

/** Where the pages are of what a flag is about. */
@Component
class FlagLinks {

    private final String plan;

    FlagLinks(PageProperties properties) {
        plan = properties.links().getOrDefault("plan", "").replaceAll("/+$", "");
    }

    /** The item's own page, or that of the allocation which it belongs to. */
    String of(FlagRow flag) {
        UUID id = flag.itemId();
        return switch (flag.itemKind()) {
            case BUDGET -> "/budgets/" + id;
            case ALLOCATION -> "/allocations/" + id;
            case VIREMENT -> "/virements/" + id;
            case CARRY_FORWARD -> "/carry-forwards/" + id;
            case COMMITMENT -> "/allocations/" + flag.concerns().get(1);
            case SPEND -> "/spend/" + id;
            case FINANCIAL_YEAR -> "/financial-years";
            case DELEGATION_SCHEME -> "/delegation-schemes";
            case ACTION -> plan + "/actions/" + id;
        };
    }
}
