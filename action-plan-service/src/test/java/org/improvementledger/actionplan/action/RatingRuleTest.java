package org.improvementledger.actionplan.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.improvementledger.actionplan.rating.RatingRuleBook;
import org.improvementledger.actionplan.rating.RatingRulesVersion;
import org.improvementledger.events.Rating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both sides of each edge, and an oracle that walks day by day over random histories. */
class RatingRuleTest {

    private static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    private static final RatingRulesVersion FIRST = new RatingRulesVersion(1, null, 30, 90);
    private static final RatingRuleBook RULES = new RatingRuleBook(List.of(FIRST));

    private static @Nullable Rating open(int daysPast, @Nullable Rating declared) {
        RatingFacts facts = new RatingFacts(ActionState.OPEN, null, DUE.plusYears(9), List.of(DUE), declared);
        return RatingRule.computed(facts, RULES, DUE.plusDays(daysPast));
    }

    private static @Nullable Rating closed(int days, RatingRuleBook rules) {
        RatingFacts facts = new RatingFacts(ActionState.CLOSED, DUE, DUE, List.of(), Rating.RED);
        return RatingRule.computed(facts, rules, DUE.plusDays(days));
    }

    @Test
    void byTheMostOverdueDate() {
        assertThat(open(0, null)).isEqualTo(Rating.GREEN);
        assertThat(open(1, null)).isEqualTo(Rating.AMBER);
        assertThat(open(30, null)).isEqualTo(Rating.AMBER);
        assertThat(open(31, null)).isEqualTo(Rating.RED);
        RatingFacts ownDate = new RatingFacts(ActionState.OPEN, null, DUE, List.of(DUE.plusDays(40)), null);
        assertThat(RatingRule.computed(ownDate, RULES, DUE.plusDays(31))).isEqualTo(Rating.RED);
    }

    @Test
    void theWorseOfWhatIsDeclaredAndWhatTheDatesSay() {
        assertThat(open(0, Rating.RED)).isEqualTo(Rating.RED);
        assertThat(open(0, Rating.AMBER)).isEqualTo(Rating.AMBER);
        assertThat(open(31, Rating.GREEN)).isEqualTo(Rating.RED);
        assertThat(open(1, Rating.GREEN)).isEqualTo(Rating.AMBER);
        assertThat(open(0, Rating.GREEN)).isEqualTo(Rating.GREEN);
    }

    @Test
    void blueAfterHoldingForNinetyDays() {
        assertThat(closed(0, RULES)).isEqualTo(Rating.GREEN);
        assertThat(closed(89, RULES)).isEqualTo(Rating.GREEN);
        assertThat(closed(90, RULES)).isEqualTo(Rating.BLUE);
    }

    @Test
    void completeAndAwaitingVerificationIsGreenWhateverWasDeclared() {
        for (ActionState state : List.of(ActionState.COMPLETION_PROPOSED, ActionState.VERIFIED)) {
            RatingFacts facts = new RatingFacts(state, null, DUE, List.of(), Rating.RED);
            assertThat(RatingRule.computed(facts, RULES, DUE.plusDays(400))).isEqualTo(Rating.GREEN);
        }
        RatingFacts cancelled = new RatingFacts(ActionState.CANCELLED, null, DUE, List.of(DUE), Rating.RED);
        assertThat(RatingRule.computed(cancelled, RULES, DUE.plusDays(40))).isNull();
    }

    @Test
    void theRulesOfTheDayCount() {
        RatingRulesVersion stricter = new RatingRulesVersion(2, DUE.plusDays(20), 10, 60);
        RatingRuleBook both = new RatingRuleBook(List.of(FIRST, stricter));
        RatingFacts facts = new RatingFacts(ActionState.OPEN, null, DUE, List.of(), null);
        assertThat(RatingRule.computed(facts, both, DUE.plusDays(19))).isEqualTo(Rating.AMBER);
        assertThat(RatingRule.computed(facts, both, DUE.plusDays(20))).isEqualTo(Rating.RED);
        assertThat(closed(59, both)).isEqualTo(Rating.GREEN);
        assertThat(closed(60, both)).isEqualTo(Rating.BLUE);
        RatingRuleBook sooner = new RatingRuleBook(List.of(FIRST, new RatingRulesVersion(2, DUE.plusDays(75), 10, 60)));
        assertThat(closed(74, sooner)).isEqualTo(Rating.GREEN);
        assertThat(SustainedPeriod.of(DUE, DUE.plusDays(200), sooner).map(SustainedPeriod::until))
                .contains(DUE.plusDays(75));
    }

    @Test
    void ofRulesThatBeginOnOneDayTheLatestCounts() {
        RatingRuleBook book = new RatingRuleBook(
                List.of(FIRST, new RatingRulesVersion(2, DUE, 5, 5), new RatingRulesVersion(3, DUE, 7, 7)));
        assertThat(book.inForceOn(DUE).version()).isEqualTo(3);
        assertThat(book.inForceOn(DUE.minusDays(1)).version()).isEqualTo(1);
        assertThat(book.spans()).extracting(span -> span.rules().version()).containsExactly(1, 3);
    }

    @Test
    void agreesWithAnOracleOverRandomHistories() {
        Random random = new Random(20190325);
        Map<Rating, Integer> seen = new EnumMap<>(Rating.class);
        for (int round = 0; round < 20_000; round++) {
            RatingFacts facts = randomFacts(random);
            RatingRuleBook rules = randomRules(random);
            LocalDate day = DUE.plusDays(random.nextInt(-40, 260));
            Rating expected = oracle(facts, rules.versions(), day);
            assertThat(RatingRule.computed(facts, rules, day))
                    .as("%s on %s by %s", facts, day, rules)
                    .isEqualTo(expected);
            if (expected != null) {
                seen.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(seen).containsKeys(Rating.values());
        assertThat(seen.values()).allMatch(count -> count > 200);
    }

    private static RatingFacts randomFacts(Random random) {
        ActionState state = ActionState.values()[random.nextInt(ActionState.values().length)];
        List<LocalDate> open = new ArrayList<>();
        for (int milestone = random.nextInt(4); milestone > 0; milestone--) {
            open.add(DUE.plusDays(random.nextInt(-60, 60)));
        }
        Rating declared = random.nextBoolean() ? null : Rating.values()[1 + random.nextInt(3)];
        return new RatingFacts(
                state, DUE.plusDays(random.nextInt(-40, 60)), DUE.plusDays(random.nextInt(-20, 60)), open, declared);
    }

    private static RatingRuleBook randomRules(Random random) {
        List<RatingRulesVersion> versions = new ArrayList<>(List.of(FIRST));
        for (int version = 2; version < 2 + random.nextInt(3); version++) {
            versions.add(new RatingRulesVersion(
                    version, DUE.plusDays(random.nextInt(-30, 120)), 1 + random.nextInt(60), 1 + random.nextInt(150)));
        }
        return new RatingRuleBook(versions);
    }

    /** Counts days one by one and knows nothing of spans: what holds is asked of every day on its own. */
    private static @Nullable Rating oracle(RatingFacts facts, List<RatingRulesVersion> versions, LocalDate day) {
        switch (facts.state()) {
            case CANCELLED -> {
                return null;
            }
            case SUSTAINED, EMBEDDED -> {
                return Rating.BLUE;
            }
            case COMPLETION_PROPOSED, VERIFIED -> {
                return Rating.GREEN;
            }
            case CLOSED -> {
                int held = 0;
                LocalDate since = Objects.requireNonNull(facts.closedOn());
                for (LocalDate each = since; !each.isAfter(day); each = each.plusDays(1)) {
                    if (held >= of(versions, each).sustainmentDays()) {
                        return Rating.BLUE;
                    }
                    held++;
                }
                return Rating.GREEN;
            }
            case OPEN -> {
                List<LocalDate> dates = new ArrayList<>(facts.openMilestonesDueOn());
                dates.add(facts.dueOn());
                boolean amber = facts.declared() == Rating.AMBER;
                boolean red = facts.declared() == Rating.RED;
                for (LocalDate due : dates) {
                    int past = 0;
                    for (LocalDate each = due; each.isBefore(day); each = each.plusDays(1)) {
                        past++;
                    }
                    amber |= past > 0;
                    red |= past > of(versions, day).amberDays();
                }
                return red ? Rating.RED : amber ? Rating.AMBER : Rating.GREEN;
            }
        }
        throw new AssertionError(facts);
    }

    private static RatingRulesVersion of(List<RatingRulesVersion> versions, LocalDate day) {
        RatingRulesVersion best = versions.getFirst();
        for (RatingRulesVersion version : versions) {
            LocalDate from = version.effectiveFrom();
            if (from != null && !from.isAfter(day)) {
                LocalDate bestFrom = best.effectiveFrom();
                boolean later = bestFrom == null || from.isAfter(bestFrom);
                if (later || from.equals(bestFrom) && version.version() > best.version()) {
                    best = version;
                }
            }
        }
        return best;
    }
}
