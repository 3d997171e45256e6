package org.improvementledger.audit.questions;

import java.time.Clock;
import org.improvementledger.audit.compare.CompareAutoConfiguration;
import org.improvementledger.audit.compare.Comparison;
import org.improvementledger.audit.search.AuditTrailAutoConfiguration;
import org.improvementledger.audit.search.Entries;
import org.improvementledger.audit.search.EntryViews;
import org.improvementledger.chassis.projection.ReadModels;
import org.improvementledger.chassis.web.page.MoneyFormat;
import org.improvementledger.chassis.web.page.PageProperties;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The auditors' questions, with those that a service adds. */
@AutoConfiguration(after = {AuditTrailAutoConfiguration.class, CompareAutoConfiguration.class})
@Import(QuestionsProjections.class)
@EnableConfigurationProperties(BunchingSettings.class)
public class QuestionsAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Web {

        @Bean
        Told toldEntries(Entries entries, EntryViews views, TimeFormat when) {
            return new Told(entries, views, when);
        }

        @Bean
        AuthorityQuestion authorityQuestion(Told told, MoneyFormat money) {
            return new AuthorityQuestion(told, money);
        }

        @Bean
        KnownAndTrueQuestion knownAndTrueQuestion(Told told) {
            return new KnownAndTrueQuestion(told);
        }

        @Bean
        @ConditionalOnBean(Comparison.class)
        ChangesQuestion changesQuestion(Told told, Comparison comparison) {
            return new ChangesQuestion(told, comparison);
        }

        @Bean
        SegregationQuestion segregationQuestion(
                Told told, ReadModels readModels, ObjectProvider<QuestionsProjection> projections) {
            return new SegregationQuestion(
                    told, readModels, projections.orderedStream().toList());
        }

        @Bean
        TimingQuestion timingQuestion(
                Told told,
                BunchingSettings settings,
                ReadModels readModels,
                ObjectProvider<QuestionsProjection> projections) {
            return new TimingQuestion(
                    told, settings, readModels, projections.orderedStream().toList());
        }

        @Bean
        QuestionPages questionPages(
                ObjectProvider<Question> questions,
                Entries entries,
                PageProperties properties,
                ObjectProvider<Clock> clock) {
            return new QuestionPages(
                    new Questions(questions.orderedStream().toList()),
                    entries,
                    properties,
                    clock.getIfUnique(Clock::systemUTC));
        }
    }
}
