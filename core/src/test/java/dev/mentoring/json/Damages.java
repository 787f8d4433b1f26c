package dev.mentoring.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Does to documents whatever can be done to them in one place, place by place. */
public final class Damages {
    private static final TextNode MARK = JsonNodeFactory.instance.textNode("the damaged place");

    private final ObjectNode document;
    private final Set<List<?>> damaged;
    private final List<Damage> done = new ArrayList<>();

    private Damages(ObjectNode document, Set<List<?>> damaged) {
        this.document = document;
        this.damaged = damaged;
    }

    /** All that can be done to documents of a type; what is alike in them is damaged once. */
    public static List<Damage> of(Class<?> type, List<ObjectNode> documents) {
        Set<List<?>> damaged = new HashSet<>();
        return documents.stream()
                .flatMap(document -> of(type, document, damaged).stream())
                .toList();
    }

    private static List<Damage> of(Class<?> type, ObjectNode document, Set<List<?>> damaged) {
        Damages damages = new Damages(document, damaged);
        damages.damage(
                Shape.of(type),
                new Place("$.value", "$", document.get("value"), value -> document.set("value", value)));
        return damages.done;
    }

    /**
     * A place in the document.
     *
     * @param path how a message names it
     * @param around how a message names the place around it: a field is parsed as part of its object
     * @param node what stands there
     * @param put puts something else there
     */
    private record Place(String path, String around, JsonNode node, Consumer<JsonNode> put) {
        Place field(String name) {
            return new Place(path + "." + name, path, node.get(name), value -> ((ObjectNode) node).set(name, value));
        }

        Place key(String name) {
            return new Place(
                    path + "[" + name + "]", path, node.get(name), value -> ((ObjectNode) node).set(name, value));
        }

        Place element(int index) {
            return new Place(
                    path + "[" + index + "]",
                    path + "[" + index + "]",
                    node.get(index),
                    value -> ((ArrayNode) node).set(index, value));
        }

        /** Its object with one more field. */
        String and(String field) {
            String object = node.toString();
            return object.substring(0, object.length() - 1) + (node.isEmpty() ? "" : ",") + field + "}";
        }

        String andAgain(String name) {
            return and("\"" + name + "\":" + node.get(name));
        }

        String without(String name) {
            return node.<ObjectNode>deepCopy().without(name).toString();
        }
    }

    private void damage(Shape shape, Place place) {
        if (isNew("replaced", shape, place)) {
            replace(shape, place);
        }
        Shape present = shape instanceof Shape.Maybe maybe ? maybe.content() : shape;
        Shape written = present instanceof Shape.Wrapped wrapped ? wrapped.content() : present;
        if (written instanceof Shape.Elements elements) {
            damageElements(elements, place);
        } else if (written instanceof Shape.Keyed keyed) {
            damageEntries(keyed, place);
        } else if (written instanceof Shape.Fields record) {
            damageFields(record, place);
        } else if (written instanceof Shape.Family family) {
            damageKind(family, place);
        }
    }

    private boolean isNew(String what, Shape shape, Place place) {
        return damaged.add(List.of(what, shape, place.path().replaceAll("\\[[0-9]+]", "[]")));
    }

    private void replace(Shape shape, Place place) {
        for (Intruder intruder : Intruder.values()) {
            intruder.saidByParser().ifPresent(problem -> done(place, intruder.json(), place.around(), problem));
            intruder.said(shape)
                    .ifPresent(said -> done(place, intruder.json(), place.path() + said.step(), said.problem()));
        }
        if (shape instanceof Shape.Names names) {
            String name = place.node().asText();
            for (String near : List.of(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT), " " + name, "0")) {
                if (!names.names().contains(near)) {
                    done(place, "\"" + near + "\"", place.path(), "is no " + names.noun() + " that this release knows");
                }
            }
        }
        if (!shape.expected().equals("a list")) {
            done(place, "[" + place.node() + "]", place.path(), "must be " + shape.expected() + ", not a list");
        }
    }

    private void damageElements(Shape.Elements elements, Place place) {
        for (int index = 0; index < place.node().size(); index++) {
            damage(elements.element(), place.element(index));
        }
        if (elements.distinct() && !place.node().isEmpty() && isNew("repeated", elements, place)) {
            String list = place.node().toString();
            String repeated =
                    list.substring(0, list.length() - 1) + "," + place.node().get(0) + "]";
            done(place, repeated, place.path() + "[" + place.node().size() + "]", "is there twice");
        }
    }

    private void damageEntries(Shape.Keyed keyed, Place place) {
        place.node().fieldNames().forEachRemaining(name -> {
            damage(keyed.value(), place.key(name));
            done(place, place.andAgain(name), place.path() + "[" + name + "]", "is there twice");
        });
    }

    private void damageKind(Shape.Family family, Place place) {
        String path = place.path() + "." + family.field();
        if (isNew("kind", family, place)) {
            done(place, place.without(family.field()), path, "is missing");
            Shape kinds = new Shape.Names(
                    "kind of " + family.type().getSimpleName(),
                    List.copyOf(family.kinds().keySet()));
            replace(kinds, place.field(family.field()));
        }
        Shape.Fields kind = family.kinds().get(place.node().get(family.field()).asText());
        if (isNew("kind", kind, place)) {
            done(place, place.andAgain(family.field()), path, "is there twice");
        }
        damageFields(kind, place);
    }

    private void damageFields(Shape.Fields record, Place place) {
        boolean isNew = isNew("fields", record, place);
        if (isNew) {
            String foreign = "holds a field that no " + record.type().getSimpleName() + " has";
            done(place, place.and("\"secret\":[[{}]]"), place.path(), foreign);
            done(place, place.and("\"\":null"), place.path(), foreign);
        }
        for (Map.Entry<String, Shape> field : record.fields().entrySet()) {
            String name = field.getKey();
            String path = place.path() + "." + name;
            if (!place.node().has(name)) {
                continue;
            }
            if (isNew) {
                done(place, place.andAgain(name), path, "is there twice");
            }
            if (isNew && !(field.getValue() instanceof Shape.Maybe)) {
                done(place, place.without(name), path, "is missing");
            }
            damage(field.getValue(), place.field(name));
        }
    }

    private void done(Place place, String json, String path, String problem) {
        place.put().accept(MARK);
        String text = document.toString().replace(MARK.toString(), json);
        place.put().accept(place.node());
        done.add(new Damage(text, path, problem));
    }
}
