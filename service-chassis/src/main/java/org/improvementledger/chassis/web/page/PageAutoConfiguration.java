package org.improvementledger.chassis.web.page;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.improvementledger.chassis.eventstore.StoreHeldException;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.web.Commands;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.pdf.PdfDocuments;
import org.improvementledger.chassis.web.screening.Screening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.webjars.WebJarVersionLocator;

/** Pages for every service: files, messages, expression objects for templates, and pages for errors. */
@AutoConfiguration(
        before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(PageProperties.class)
public class PageAutoConfiguration {

    /** Addresses of these files carry a hash of their content or a version, so a browser may keep them. */
    private static final Duration KEPT_FOR = Duration.ofDays(365);

    /** The design system's images have addresses without a version, written in its stylesheet. */
    private static final Duration IMAGES_KEPT_FOR = Duration.ofDays(1);

    private static final String MOJ_WEBJAR = "ministryofjustice__frontend";

    /** The service's own messages come first and may replace the chassis's. */
    @Bean
    @ConditionalOnMissingBean(name = "messageSource")
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/service", "messages/chassis");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    FrameFactory frameFactory(
            PageProperties properties, ObjectProvider<PageMoments> moments, ObjectProvider<PageAlarm> alarms) {
        return new FrameFactory(properties, moments, alarms);
    }

    @Bean
    PageAlarm storeAlarm(ObjectProvider<StoreHold> holds) {
        return () -> StoreHold.first(holds.orderedStream()) == null ? List.of() : List.of(StoreHeldException.TOLD);
    }

    @Bean
    @ConditionalOnMissingBean
    MoneyFormat moneyFormat() {
        return new MoneyFormat();
    }

    @Bean
    @ConditionalOnMissingBean
    TimeFormat timeFormat() {
        return new TimeFormat();
    }

    @Bean
    @ConditionalOnMissingBean
    WordFormat wordFormat(MessageSource messages) {
        return new WordFormat(messages);
    }

    @Bean
    FormDesk formDesk(
            ObjectProvider<Commands> commands,
            ObjectProvider<Screening> screening,
            MoneyFormat money,
            TimeFormat when,
            WordFormat words) {
        return new FormDesk(commands, screening, money, when, words, Clock.system(TimeFormat.ZONE));
    }

    @Bean
    PageDialect pageDialect(FrameFactory frames, MoneyFormat money, TimeFormat when, WordFormat words) {
        return new PageDialect(frames, money, when, words);
    }

    @Bean
    KeepingLinks keepingLinks(SpringTemplateEngine engine, FrameFactory frames) {
        engine.setLinkBuilder(new KeepingLinkBuilder(frames));
        return new KeepingLinks();
    }

    @Bean
    @ConditionalOnMissingBean
    PdfDocuments pdfDocuments(SpringTemplateEngine engine, PageProperties properties) {
        return new PdfDocuments(engine, properties);
    }

    @Bean
    PageErrors pageErrors() {
        return new PageErrors();
    }

    @Bean
    StandingPages standingPages(
            ObjectProvider<PageMoments> moments, ObjectProvider<Clock> clock, MessageSource messages) {
        return new StandingPages(moments, clock.getIfAvailable(Clock::systemUTC), messages);
    }

    /** Marks that the engine's links keep the moment. */
    static final class KeepingLinks {}

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebMvcConfigurer pageWebMvcConfigurer(ObjectProvider<PageMoments> moments) {
        String mojVersion = new WebJarVersionLocator().version(MOJ_WEBJAR);
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/images/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/" + MOJ_WEBJAR + "/" + mojVersion
                                + "/moj/assets/images/")
                        .setCacheControl(CacheControl.maxAge(IMAGES_KEPT_FOR).cachePublic());
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(KEPT_FOR).cachePublic())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(CacheControl.maxAge(KEPT_FOR).cachePublic())
                        .resourceChain(true)
                        .addTransformer(new FontFacesLeftOut());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                moments.ifAvailable(available -> resolvers.add(new PageMomentArgumentResolver(available)));
            }
        };
    }
}
