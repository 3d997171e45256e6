package org.improvementledger.audit.compare;

import java.time.Clock;
import org.improvementledger.audit.search.AuditTrailAutoConfiguration;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.improvementledger.chassis.web.page.WordFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Comparison of two moments, in a service that says what kinds of item it has. */
@AutoConfiguration(after = AuditTrailAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(ComparedKinds.class)
public class CompareAutoConfiguration {

    @Bean
    Comparison comparison(
            ComparedKinds kinds,
            ReadModels readModels,
            Entries entries,
            MoneyFormat money,
            TimeFormat when,
            WordFormat words) {
        return new Comparison(kinds, readModels, entries, new ValueWords(money, when, words));
    }

    @Bean
    ComparePages comparePages(Comparison comparison, Moments moments, ObjectProvider<Clock> clock) {
        return new ComparePages(comparison, moments, clock.getIfUnique(Clock::systemUTC));
    }
}
