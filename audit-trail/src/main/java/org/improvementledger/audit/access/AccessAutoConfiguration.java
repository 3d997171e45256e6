package org.improvementledger.audit.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.improvementledger.chassis.web.page.TimeFormat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The log of accesses of a service that has a sign-in and is asked over HTTP. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.improvementledger.chassis.security.SecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(type = "org.improvementledger.chassis.security.SignInServer")
@EnableConfigurationProperties(AccessSettings.class)
public class AccessAutoConfiguration {

    @Bean
    AccessLog accessLog(JdbcTemplate database, PlatformTransactionManager transactions) {
        return new AccessLog(database, new TransactionTemplate(transactions));
    }

    @Bean
    AccessRecorder accessRecorder(AccessLog log, AccessSettings settings, MeterRegistry meters) {
        return new AccessRecorder(log::write, settings, meters);
    }

    @Bean
    AccessHealthIndicator auditAccessesHealthIndicator(AccessRecorder recorder) {
        return new AccessHealthIndicator(recorder);
    }

    @Bean
    AccessRemoval accessRemoval(AccessLog log, AccessSettings settings, ObjectProvider<Clock> clock) {
        return new AccessRemoval(log, settings, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    AccessResource accessResource(AccessLog log) {
        return new AccessResource(log);
    }

    @Bean
    AccessPages accessPages(AccessLog log, AccessSettings settings, TimeFormat when, ObjectProvider<Clock> clock) {
        return new AccessPages(log, settings, when, clock.getIfUnique(Clock::systemUTC));
    }

    /** Before roles are looked at, so that a refusal is recorded too. */
    @Bean
    WebMvcConfigurer accessRecording(AccessRecorder recorder, ObjectProvider<Clock> clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(recorder, clock.getIfUnique(Clock::systemUTC)))
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
