package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.http.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;

@Schema(
        name = "MyMessagePage",
        description = "One page of what was left for the caller, or for minors for whom they speak.")
record MyMessagePage(
        @Schema(description = "What the page holds, the newest first.") @Size(max = 100)
        List<MessageView> items,

        @Schema(description = "How long it may be, and how to ask for the next one.")
        Page.Position page,

        @Schema(description = "How many you have not read, on all pages; 100 is 100 or more.", example = "1")
        int unread) {

    MyMessagePage {
        items = List.copyOf(items);
    }
}
