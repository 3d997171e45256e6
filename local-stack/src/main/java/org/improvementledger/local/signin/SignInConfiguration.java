package org.improvementledger.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    static final String PAGE = "/sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, SignInSettings settings) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(
                    oidc -> oidc.logoutEndpoint(logout -> logout.errorResponseHandler(new ForgivingSignOut(settings))));
        });
        MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(PAGE), browsers))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignInSettings settings) {
        // The form's answer leads by redirects back to the pages, and browsers hold those to form-action too.
        String policy =
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' " + String.join(" ", settings.pageOrigins());
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(PAGE, "/sign-in.css", "/sign-in.svg", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(PAGE).failureUrl(PAGE + "?refused"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(PAGE + "?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DemoPasswordEncoder();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                DemoOffice.ALL.stream().map(SignInConfiguration::user).toList());
    }

    private static UserDetails user(DemoOffice office) {
        return User.withUsername(office.name())
                .password(DemoOffice.PASSWORD)
                .roles("USER")
                .build();
    }

    @Bean
    RegisteredClientRepository clients(SignInSettings settings) {
        return new DemoClients(settings);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> keys(SignInSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.folder())));
    }

    @Bean
    AuthorizationServerSettings serverSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** The same claims in access tokens, for REST, and in id tokens, for pages. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> DemoOffice.named(context.getPrincipal().getName()).ifPresent(office -> context.getClaims()
                .claim("roles", office.roles())
                .claim("capacities", office.capacities())
                .claim("name", office.title()));
    }
}
