package org.improvementledger.actionplan;

import java.time.Clock;
import org.improvementledger.actionplan.action.London;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that the service's days are told by; a test brings its own. */
@Configuration(proxyBeanMethods = false)
class LondonClock {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(London.ZONE);
    }
}
