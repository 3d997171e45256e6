package org.improvementledger.money.flags;

import java.util.Arrays;
import java.util.UUID;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.projection.Sort;
import org.improvementledger.chassis.web.Items;
import org.improvementledger.chassis.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Flags for programs. */
@RestController
@RequestMapping("/api/flags")
class FlagResource {

    private final Flags flags;

    FlagResource(Flags flags) {
        this.flags = flags;
    }

    /**
     * Lists the flags that are up, in the order they were raised; those that join money with the plan come last.
     *
     * @param item an allocation, budget, virement, line of spend or action: the flags that concern it
     */
    @GetMapping
    Items<FlagItem> list(
            @RequestParam(required = false) @Nullable FlagRule rule,
            @RequestParam(required = false) @Nullable FlagSeverity severity,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable String financialYear,
            Paging paging,
            Moment moment) {
        FlagFilter filter = new FlagFilter(rule, severity, item, financialYear);
        return flags.page(filter, Sort.oldestFirst(), paging.cursor(), paging.limit(), moment)
                .map(FlagItem::of);
    }

    /** Lists the rules that flags come from. */
    @GetMapping("/rules")
    Items<FlagItem.RuleItem> rules() {
        return new Items<>(
                Arrays.stream(FlagRule.values()).map(FlagItem.RuleItem::of).toList(), null);
    }
}
