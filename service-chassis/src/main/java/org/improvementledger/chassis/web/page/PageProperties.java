package org.improvementledger.chassis.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the header, the navigation and the footer say.
 *
 * @param serviceName the name of this service, beside the product's
 * @param productName the name of the whole
 * @param links public base addresses of the services, by name; a navigation item refers to one by that name
 * @param navigation the items of the service navigation, in order
 * @param accessibilityContact where a person can say that a page does not work for them
 */
@ConfigurationProperties("ledger")
public record PageProperties(
        @DefaultValue("Improvement Ledger") String serviceName,
        @DefaultValue("Improvement Ledger") String productName,
        @DefaultValue Map<String, String> links,
        @DefaultValue List<NavigationLink> navigation,
        @Nullable String accessibilityContact) {

    /**
     * @param section the name by which a page says where it belongs
     * @param text what is shown
     * @param service which of the links the path hangs on; absent for this service's own pages
     * @param path from the root of that service
     * @param roles who sees it, any of them; empty for everybody who is signed in
     */
    public record NavigationLink(
            String section,
            String text,
            @Nullable String service,
            @DefaultValue("/") String path,
            @DefaultValue List<String> roles) {}
}
