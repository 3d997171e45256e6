package org.improvementledger.chassis.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Shows each pattern of pages, with nothing of a service behind it; start it to look at them. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    PageAutoConfiguration.class
})
@Import(GalleryPages.class)
public class GalleryApplication {

    static final String[] ARGUMENTS = {
        "--server.address=127.0.0.1",
        "--spring.main.banner-mode=off",
        "--ledger.service-name=Money",
        "--ledger.accessibility-contact=improvement-ledger@council.example",
        "--ledger.links.plan=http://127.0.0.1:8081",
        "--ledger.navigation[0].section=plan",
        "--ledger.navigation[0].text=Plan",
        "--ledger.navigation[0].service=plan",
        "--ledger.navigation[0].path=/plans",
        "--ledger.navigation[1].section=money",
        "--ledger.navigation[1].text=Money",
        "--ledger.navigation[1].path=/gallery",
        "--ledger.navigation[2].section=audit",
        "--ledger.navigation[2].text=Audit trail",
        "--ledger.navigation[2].path=/gallery/list",
        "--ledger.navigation[3].section=administration",
        "--ledger.navigation[3].text=Administration",
        "--ledger.navigation[3].path=/gallery/administration",
        "--ledger.navigation[3].roles=administrator"
    };

    public static void main(String[] arguments) {
        SpringApplication.run(GalleryApplication.class, arguments(arguments));
    }

    /** The gallery's own settings and some more. */
    public static String[] arguments(String... more) {
        String[] all = java.util.Arrays.copyOf(ARGUMENTS, ARGUMENTS.length + more.length);
        System.arraycopy(more, 0, all, ARGUMENTS.length, more.length);
        return all;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PagePaths.PUBLIC.toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/gallery/administration")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .headers(headers -> ContentSecurityPolicy.HEADERS.forEach(
                        (name, value) -> headers.addHeaderWriter(new StaticHeadersWriter(name, value))))
                .httpBasic(basic -> {})
                .logout(logout -> logout.logoutUrl(PagePaths.SIGN_OUT).logoutSuccessUrl(PagePaths.SIGNED_OUT))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("Finance officer")
                        .password("{noop}local")
                        .roles("FINANCE_OFFICER")
                        .build(),
                User.withUsername("Administrator")
                        .password("{noop}local")
                        .roles("ADMINISTRATOR")
                        .build());
    }

    /** A history of a hundred positions, a day each from 1 January 2019. */
    @Bean
    PageMoments moments() {
        return asked -> asked == null ? new GalleryMoment("", Instant.now(), 99) : past(asked);
    }

    private static PageMoment past(String asked) {
        if (asked.matches("\\d{1,4}")) {
            long position = Long.parseLong(asked);
            LocalDate day = LocalDate.of(2019, 1, 1).plusDays(position);
            return new GalleryMoment(
                    asked, day.atTime(14, 30).atZone(TimeFormat.ZONE).toInstant(), position);
        }
        LocalDate day = TypedDate.of(asked, "Date", LocalDate.of(2019, 6, 1)).date();
        if (day == null) {
            throw new MomentNotUnderstoodException("Give a date like 2019-03-25, a date and time, or a position");
        }
        return new GalleryMoment(
                asked, day.atTime(14, 30).atZone(TimeFormat.ZONE).toInstant(), day.getDayOfYear());
    }

    record GalleryMoment(String parameter, Instant instant, long position) implements PageMoment {
        @Override
        public boolean isNow() {
            return parameter.isEmpty();
        }
    }

    /** What a form of a service looks like: texts as typed, read by the page. */
    record GalleryForm(
            @Nullable String title,
            @Nullable String amount,
            @Nullable String effectiveOn,
            @Nullable DateParts reachedOn,
            @Nullable String kind,
            @Nullable String source,
            java.util.@Nullable List<String> actions,
            @Nullable String note) {

        GalleryForm {
            reachedOn = Objects.requireNonNullElse(reachedOn, DateParts.EMPTY);
        }

        static final GalleryForm EMPTY = new GalleryForm("", "", "", DateParts.EMPTY, "", "", java.util.List.of(), "");
    }
}
