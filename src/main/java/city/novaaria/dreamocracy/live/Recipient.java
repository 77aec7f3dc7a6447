package city.novaaria.dreamocracy.live;

import java.io.IOException;

/** Where the events of one stream are sent to. */
interface Recipient {

    /**
     * Returns once it is on its way.
     *
     * @throws IOException when it has ended, the reader has gone, or does not take it in bounded time
     */
    void send(String text) throws IOException;

    /** Nothing is sent afterwards. */
    void end();
}
