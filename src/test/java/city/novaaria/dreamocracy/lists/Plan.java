package city.novaaria.dreamocracy.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** How PostgreSQL ran a statement. */
record Plan(JsonNode root) {

    /** The tables that were read from end to end. */
    List<String> readAsAWhole() {
        return nodes("Seq Scan")
                .map(node -> node.get("Relation Name").asString())
                .toList();
    }

    /** The tables of which rows were read, and not only an index. */
    List<String> readBesideTheIndex() {
        return nodes().filter(node -> Set.of("Seq Scan", "Index Scan", "Bitmap Heap Scan")
                        .contains(node.get("Node Type").asString()))
                .map(node -> node.get("Relation Name").asString())
                .toList();
    }

    /** How many rows went into the largest sort. */
    long sorted() {
        return nodes("Sort", "Incremental Sort")
                .mapToLong(node -> returned(node.get("Plans").get(0)))
                .max()
                .orElse(0);
    }

    /** How many rows were read from tables and indexes, also those that were then dropped. */
    long read() {
        return nodes().filter(node -> node.get("Node Type").asString().endsWith("Scan") && !node.has("Plans"))
                .mapToLong(node -> returned(node)
                        + loops(node, "Rows Removed by Filter")
                        + loops(node, "Rows Removed by Index Recheck"))
                .sum();
    }

    /** How many pages of 8 KiB were touched, which shows what an index passed over without returning it. */
    long buffers() {
        return root.get("Shared Hit Blocks").asLong()
                + root.get("Shared Read Blocks").asLong();
    }

    private static long returned(JsonNode node) {
        return loops(node, "Actual Rows");
    }

    private static long loops(JsonNode node, String perLoop) {
        return Math.round(
                node.path(perLoop).asDouble(0) * node.path("Actual Loops").asDouble(0));
    }

    private Stream<JsonNode> nodes(String... types) {
        return nodes().filter(
                        node -> Set.of(types).contains(node.get("Node Type").asString()));
    }

    private Stream<JsonNode> nodes() {
        return below(root);
    }

    private static Stream<JsonNode> below(JsonNode node) {
        Stream<JsonNode> children = node.has("Plans")
                ? StreamSupport.stream(node.get("Plans").spliterator(), false).flatMap(Plan::below)
                : Stream.of();
        return Stream.concat(Stream.of(node), children);
    }

    @Override
    public String toString() {
        return root.toPrettyString();
    }
}
