package dev.mentoring.examples.portal.web;

import dev.mentoring.store.CommandKey;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The key of the command that a form stands for: whoever sends the same form twice means it once. It is a digest of the id that the
 * form was shown with, of its address and of all that was typed; what is typed anew into a form that was sent before is another
 * command. The id is random and kept nowhere, so nobody finds out by the key what was typed.
 */
public final class FormKey {
    /** The field in which every form carries its id. */
    static final String FIELD = "formId";

    private static final String TOKEN = "_csrf";

    private FormKey() {}

    /**
     * The key for what is being handled.
     *
     * @return the form's; one of its own for what came in without an id, or in no form
     */
    public static CommandKey current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .filter(request -> request.getParameter(FIELD) != null)
                .map(FormKey::of)
                .orElseGet(() -> new CommandKey(UUID.randomUUID().toString()));
    }

    private static CommandKey of(HttpServletRequest request) {
        MessageDigest digest = sha256();
        add(digest, request.getRequestURI());
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove(TOKEN);
        fields.forEach((name, values) -> {
            add(digest, name);
            add(digest, Integer.toString(values.length));
            for (String value : values) {
                add(digest, value);
            }
        });
        return new CommandKey(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
