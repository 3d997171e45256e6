package org.improvementledger.chassis.web.reading;

import java.util.List;
import org.improvementledger.chassis.projection.Freshness;
import org.improvementledger.chassis.projection.Moments;
import org.improvementledger.chassis.web.WriteListener;
import org.improvementledger.chassis.web.page.PageMoments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Moments for resources and pages, where the service has projections to read. */
@AutoConfiguration(afterName = "org.improvementledger.chassis.projection.ProjectionAutoConfiguration")
@ConditionalOnBean({Moments.class, Freshness.class})
public class ReadingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PageMoments pageMoments(Moments moments, @Value("${ledger.stream}") String ownStream) {
        return new ProjectedMoments(moments, ownStream);
    }

    /** A page that follows a command waits for what the command wrote. */
    @Bean
    WriteListener awaitedWrites(Freshness freshness) {
        return freshness::markWritten;
    }

    @Bean
    WebMvcConfigurer momentArguments(ObjectProvider<Moments> moments, ObjectProvider<Freshness> freshness) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new MomentArgumentResolver(moments.getObject(), freshness.getObject()));
            }
        };
    }
}
