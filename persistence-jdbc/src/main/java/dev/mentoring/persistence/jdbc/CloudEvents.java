package dev.mentoring.persistence.jdbc;

import dev.mentoring.event.PublishedEvent;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.participant.RelationshipId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes published events as CloudEvents 1.0 in JSON, in structured mode. */
final class CloudEvents {
    private static final String TYPE_PREFIX = "dev.mentoring.";

    private CloudEvents() {}

    /** The event, in UTF-8; what it says of itself is its data, as {@link MentoringJson#readPublished} reads it. */
    static byte[] write(URI source, String tenant, long version, PublishedEvent event) {
        String relationship = event.relationship().value();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id(tenant, event.relationship(), version));
        attributes.put("source", source.toString());
        attributes.put("type", TYPE_PREFIX + event.type().id());
        attributes.put("subject", relationship);
        attributes.put("time", event.at().toString());
        attributes.put("datacontenttype", "application/json");
        attributes.put("partitionkey", relationship);
        attributes.put("sequence", String.format(Locale.ROOT, "%019d", version));
        StringBuilder json = new StringBuilder("{");
        attributes.forEach((name, value) -> json.append('"')
                .append(name)
                .append("\":\"")
                .append(escaped(value))
                .append("\","));
        json.append("\"data\":").append(new String(MentoringJson.writePublished(event), StandardCharsets.UTF_8));
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    static String id(String tenant, RelationshipId relationship, long version) {
        return tenant + "/" + relationship + "/" + version;
    }

    /** Ids and URIs hold no control characters, which alone would need more. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
