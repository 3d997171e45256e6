package org.improvementledger.actionplan.deadline;

import org.improvementledger.chassis.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets calendar programs in without a token. */
@Configuration(proxyBeanMethods = false)
class SubscriptionPath {

    @Bean
    OpenPath subscribedCalendar() {
        return OpenPath.forWhoeverKnows(Subscriptions.PATH);
    }
}
