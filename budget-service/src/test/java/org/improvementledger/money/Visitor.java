package org.improvementledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of a demo office who walks through the pages without JavaScript. */
public final class Visitor {

    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");

    private final MockMvc pages = MockMvcBuilders.webAppContextSetup(
                    (WebApplicationContext) RunningMoney.shared().context())
            .apply(springSecurity())
            .build();

    private final String office;

    public Visitor(String office) {
        this.office = office;
    }

    /** What an address shows. */
    public String opens(String address) {
        return shown(get(address));
    }

    /** What is shown after sending a form. */
    public String sends(String address, Map<String, String> fields) {
        return shown(form(address, fields));
    }

    /** Where sending a form leads to. */
    public String isLedOn(String address, Map<String, String> fields) {
        MockHttpServletResponse response = answer(form(address, fields));
        assertThat(response.getStatus()).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    /** The status that an address answers with. */
    public int status(String address) {
        return answer(get(address)).getStatus();
    }

    /** The idempotency key of the form on a page. */
    public static String key(String page) {
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as("a form with its key").isTrue();
        return key.group(1);
    }

    private static MockHttpServletRequestBuilder form(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        return request;
    }

    private String shown(MockHttpServletRequestBuilder request) {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return text(response);
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request.with(signedIn()).with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private RequestPostProcessor signedIn() {
        List<String> roles = RunningMoney.rolesOf(office);
        return oidcLogin()
                .idToken(token -> token.subject(office)
                        .claim("name", office)
                        .claim("roles", roles)
                        .claim("capacities", RunningMoney.capacitiesOf(office)))
                .authorities(roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
