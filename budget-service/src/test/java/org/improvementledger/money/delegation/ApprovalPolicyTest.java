package org.improvementledger.money.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.improvementledger.chassis.eventstore.RuleRefusedException;
import org.improvementledger.events.Authority;
import org.improvementledger.events.Capacity;
import org.improvementledger.events.Coded;
import org.improvementledger.events.Decision;
import org.improvementledger.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits and key decisions, on both sides of their edges. */
class ApprovalPolicyTest {

    private static final LocalDate DECIDED = LocalDate.of(2018, 11, 15);
    private static final Decision NOTICED = decision("FP 2018/77", DECIDED.minusDays(28), null);
    private static final Money PENNY = Money.of("0.01");

    private final DelegationScheme scheme = Schemes.SETTINGS.scheme();

    @ParameterizedTest
    @CsvSource({
        "head-of-service,25000.00",
        "director,100000.00",
        "chief-finance-officer,250000.00",
        "mayor,20000000.00",
        "cabinet,20000000.00"
    })
    void theLimitIsAllowedAndAPennyOverIsNot(String code, BigDecimal pounds) {
        Capacity capacity = Coded.of(Capacity.class, code);
        Money limit = Money.of(pounds);
        assertThat(ApprovalPolicy.require(scheme, capacity, limit, NOTICED).limit())
                .isEqualTo(limit);
        refused(
                LimitPolicy.RULE,
                "capacity",
                () -> ApprovalPolicy.require(scheme, capacity, limit.plus(PENNY), NOTICED));
    }

    @Test
    void whatHasNoLimitAllowsTheMostThereIs() {
        Money most = Money.of("999999999999.99");
        assertThat(ApprovalPolicy.require(scheme, Capacity.FULL_COUNCIL, most, NOTICED))
                .isEqualTo(new Authority(1, null, true));
    }

    @Test
    void aRefusalSaysWhoCouldApproveItInstead() {
        assertThatThrownBy(() -> LimitPolicy.require(scheme, Capacity.DIRECTOR, Money.of("100000.01")))
                .hasMessage(
                        "This is for £100,000.01, and the limit of the director is £100,000.00 (version 1 of the scheme of"
                                + " delegation). Up to £250,000.00 the chief finance officer could, up to £20,000,000.00 the"
                                + " mayor or cabinet could, without a limit the full council could.");
        assertThatThrownBy(() -> LimitPolicy.require(scheme, Capacity.MAYOR, Money.of("20000000.01")))
                .hasMessageEndingWith("Without a limit the full council could.");
    }

    @Test
    void underTheAmountOfKeyDecisionsNoNoticeIsAskedFor() {
        Decision bare = decision(null, null, null);
        assertThat(ApprovalPolicy.require(scheme, Capacity.MAYOR, Money.of("499999.99"), bare))
                .isEqualTo(new Authority(1, Money.of("20000000"), false));
        refused(
                KeyDecisionPolicy.RULE,
                "decision.noticeGivenOn",
                () -> ApprovalPolicy.require(scheme, Capacity.MAYOR, Money.of("500000.00"), bare));
    }

    @Test
    void twentyEightDaysAreEnoughAndTwentySevenAreNot() {
        Money amount = Money.of("500000.00");
        assertThat(ApprovalPolicy.require(scheme, Capacity.MAYOR, amount, NOTICED)
                        .keyDecision())
                .isTrue();
        Decision late = decision("FP 2018/77", DECIDED.minusDays(27), null);
        refused(
                KeyDecisionPolicy.RULE,
                "decision.noticeGivenOn",
                () -> ApprovalPolicy.require(scheme, Capacity.MAYOR, amount, late));
    }

    @Test
    void aNoticeHasAReference() {
        refused(
                KeyDecisionPolicy.RULE,
                "decision.noticeReference",
                () -> KeyDecisionPolicy.require(Money.of("500000"), decision(null, DECIDED.minusDays(28), null)));
    }

    @Test
    void aReasonForUrgencyStandsInForNotice() {
        Decision urgent = decision(null, null, "The placements begin on Monday");
        assertThat(ApprovalPolicy.require(scheme, Capacity.MAYOR, Money.of("500000.00"), urgent)
                        .keyDecision())
                .isTrue();
    }

    private static void refused(String rule, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleRefusedException.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static Decision decision(
            @Nullable String noticeReference, @Nullable LocalDate noticeGivenOn, @Nullable String urgencyReason) {
        return new Decision("Cabinet", DECIDED, "CAB 2018/112", noticeReference, noticeGivenOn, urgencyReason);
    }
}
