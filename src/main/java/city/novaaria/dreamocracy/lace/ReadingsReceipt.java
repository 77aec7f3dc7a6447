package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "ReadingsReceipt", description = "What became of readings; each is counted once.")
record ReadingsReceipt(
        @Schema(description = "How many are kept now.", example = "2")
        int stored,

        @Schema(description = "How many had come before, also those that are not kept.", example = "0")
        int repeated,

        @Schema(
                description =
                        "How many are not kept: nobody dreams with the device, or they did not dream yet or were out of the"
                                + " dream, or did not agree to this, or such a value cannot be. Which of these it is, is not"
                                + " told.",
                example = "0")
        int refused,

        @Schema(
                description =
                        "How many are kept, whose time is more than five minutes from when they came: when they came"
                                + " stands for it.",
                example = "0")
        int late,

        @Schema(
                description =
                        "Up to here all have come, also those that are not kept; send again only what is missing after"
                                + " it.",
                example = "2")
        long highestContiguousSeq) {}
