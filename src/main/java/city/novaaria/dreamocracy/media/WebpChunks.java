package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.problems.Refused;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Looks at how large each part of a WebP says that it is: one part may say less than the next unfolds to. */
final class WebpChunks {

    private static final int HEAD = 12;
    private static final int FOURTEEN_BITS = 0x3fff;

    private WebpChunks() {}

    static void mustFit(byte[] sent) {
        ByteBuffer bytes = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
        try {
            while (bytes.remaining() > 8) {
                byte[] name = new byte[4];
                bytes.get(name);
                int length = bytes.getInt();
                int next = Math.addExact(bytes.position(), Math.addExact(length, length & 1));
                if (length < 0 || next > sent.length + 1) {
                    throw Refused.because(MediaProblem.FILE_BROKEN);
                }
                look(new String(name, StandardCharsets.ISO_8859_1), bytes);
                bytes.position(Math.min(next, sent.length));
            }
        } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException broken) {
            throw Refused.because(MediaProblem.FILE_BROKEN);
        }
    }

    private static void look(String name, ByteBuffer bytes) {
        switch (name) {
            case "VP8 " -> {
                bytes.position(bytes.position() + 6);
                Pictures.mustFit(bytes.getShort() & FOURTEEN_BITS, bytes.getShort() & FOURTEEN_BITS);
            }
            case "VP8L" -> {
                bytes.get();
                int both = bytes.getInt();
                Pictures.mustFit((both & FOURTEEN_BITS) + 1, (both >>> 14 & FOURTEEN_BITS) + 1);
            }
            // what moves is no picture
            case "ANIM", "ANMF" -> throw Refused.because(MediaProblem.FILE_BROKEN);
            default -> {
                // nothing that is unfolded
            }
        }
    }
}
