package org.improvementledger.chassis.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves a library's style sheets without their {@code @font-face} rules.
 *
 * <p>The design system's rules name files that only gov.uk may use and that its WebJar does not hold. Our own faces stand in for them in
 * {@code brand.css}, but a browser may lay the page out before it has read that file, and would ask for what is not there.
 */
final class FontFacesLeftOut implements ResourceTransformer {

    /** The rule holds descriptors only, so it ends at the first closing brace (CSS Fonts Level 4, section 4.1). */
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{[^}]*\\}");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        String name = transformed.getFilename();
        if (name == null || !name.endsWith(".css")) {
            return transformed;
        }
        String sheet = transformed.getContentAsString(StandardCharsets.UTF_8);
        String without = FONT_FACE.matcher(sheet).replaceAll("");
        return new TransformedResource(transformed, without.getBytes(StandardCharsets.UTF_8));
    }
}
