package org.improvementledger.chassis.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.improvementledger.chassis.eventstore.StoreHold;
import org.improvementledger.chassis.web.screening.Screening;
import org.improvementledger.chassis.web.screening.ScreeningSettings;
import org.improvementledger.chassis.web.upload.FieldsBeforeFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Commands over the web: their machinery, and strictness at the door. */
@AutoConfiguration(
        afterName = {
            "org.improvementledger.chassis.eventstore.EventStoreAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        },
        beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({WebSettings.class, ScreeningSettings.class})
@EnableScheduling
public class WebAutoConfiguration {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** Within the server's own observation, around Spring Security at -100. */
    private static final int AROUND_SECURITY = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final int AFTER_SECURITY = -90;

    /** A refused body is still read so far, or the client sees a broken connection in place of our answer. */
    private static final DataSize READ_OF_REFUSED_BODIES = DataSize.ofMegabytes(32);

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient database) {
        return new IdempotencyKeys(database);
    }

    @Bean
    IdempotencyKeyPurge idempotencyKeyPurge(IdempotencyKeys keys, WebSettings settings) {
        return new IdempotencyKeyPurge(keys, settings);
    }

    @Bean
    Screening screening(ScreeningSettings settings) {
        return new Screening(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    Commands commands(
            CommandBus bus,
            EventStore events,
            CommandTargetResolver targets,
            TransactionManager transactions,
            IdempotencyKeys keys,
            ObjectProvider<WriteListener> listeners,
            Screening screening,
            MeterRegistry meters,
            ObjectProvider<StoreHold> holds) {
        WriteListener listener =
                (aggregate, version) -> listeners.orderedStream().forEach(reader -> reader.written(aggregate, version));
        return new AxonCommands(
                bus,
                events,
                targets,
                transactions,
                keys,
                listener,
                screening,
                meters,
                () -> StoreHold.first(holds.orderedStream()));
    }

    @Bean
    Problems problems(JsonMapper mapper) {
        return new Problems(StrictJson.from(mapper));
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.from(mapper)));
    }

    @Bean
    FilterRegistrationBean<RequestFrame> requestFrame(Problems problems, ObjectProvider<OpenPath> openPaths) {
        FilterRegistrationBean<RequestFrame> registration = new FilterRegistrationBean<>(
                new RequestFrame(problems, openPaths.stream().toList()));
        registration.setOrder(AROUND_SECURITY);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FieldsBeforeFile fieldsBeforeFile() {
        return new FieldsBeforeFile();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems, WebSettings settings) {
        FilterRegistrationBean<BodyLimit> registration =
                new FilterRegistrationBean<>(new BodyLimit(problems, settings.largestBody()));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    ApiExceptionResolver apiExceptionResolver(Problems problems) {
        return new ApiExceptionResolver(problems);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> readingOfRefusedBodies() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Long.toString(READ_OF_REFUSED_BODIES.toBytes())));
    }

    /** Today is what it is in England, whatever zone the machine keeps. */
    @Bean
    ValidationConfigurationCustomizer todayInEngland() {
        return validation -> validation.clockProvider(() -> Clock.system(ENGLAND));
    }

    @Bean
    Parameters.Ids strictIds() {
        return new Parameters.Ids();
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription();
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(ApiDescription description, @Value("${ledger.service-name:Improvement Ledger}") String service) {
        return description.describe(service);
    }

    @Bean
    WebMvcConfigurer commandArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandContextResolver());
                resolvers.add(new PagingResolver());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                Parameters.addTo(registry);
            }
        };
    }
}
