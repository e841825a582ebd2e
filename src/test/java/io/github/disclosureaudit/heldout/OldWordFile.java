package io.github.disclosureaudit.heldout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The smallest binary Word file (1997 to 2003): a header, the text in one piece, the table that says where it is, one section
 * and one run of characters
 * ([MS-DOC] 2.5, 2.8.35). Everything else is empty.
 */
public final class OldWordFile {
    private static final int TEXT = 2048;
    private static final int PIECES = 2048;
    private static final int WORD_97 = 0x00C1;
    private static final int HEADER_END = 154;
    private static final int PIECE_TABLE_ENTRY = 33;
    private static final int RUN = 1536;
    private static final int RUNS = 3584;
    private static final int RUNS_ENTRY = 12;
    private static final int SECTIONS = 3072;
    private static final int SECTIONS_ENTRY = 6;
    private static final int PROPERTIES_ENTRY = 31;
    private static final int PROPERTIES = 544;

    private OldWordFile() {}

    /** One paragraph a line. */
    public static byte[] of(List<String> lines) throws IOException {
        String text = String.join("\r", lines) + "\r";
        byte[] letters = text.getBytes(StandardCharsets.UTF_16LE);
        byte[] document = new byte[TEXT + letters.length + 4096];
        ByteBuffer main = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) WORD_97).putShort(0x0A, (short) 0x1200);
        main.putShort(0x0C, (short) 0x00BF).putInt(0x18, TEXT).putInt(0x1C, TEXT + letters.length);
        main.putShort(32, (short) 0x0E).putShort(62, (short) 0x16).putInt(64, document.length);
        main.putInt(76, text.length());
        main.putShort(152, (short) 0x5D);
        main.putInt(HEADER_END + PIECE_TABLE_ENTRY * 8, PIECES).putInt(HEADER_END + PIECE_TABLE_ENTRY * 8 + 4, 21);
        main.putInt(HEADER_END + PROPERTIES_ENTRY * 8 + 4, PROPERTIES);
        main.putInt(HEADER_END + SECTIONS_ENTRY * 8, SECTIONS).putInt(HEADER_END + SECTIONS_ENTRY * 8 + 4, 20);
        main.putInt(HEADER_END + RUNS_ENTRY * 8, RUNS).putInt(HEADER_END + RUNS_ENTRY * 8 + 4, 12);
        main.putInt(RUN, TEXT).putInt(RUN + 4, TEXT + letters.length).put(RUN + 511, (byte) 1);
        main.position(TEXT).put(letters);
        byte[] tables = new byte[PIECES + 4096];
        ByteBuffer table = ByteBuffer.wrap(tables).order(ByteOrder.LITTLE_ENDIAN);
        table.position(PIECES).put((byte) 2).putInt(16).putInt(0).putInt(text.length());
        table.putShort((short) 0).putInt(TEXT).putShort((short) 0);
        table.position(SECTIONS)
                .putInt(0)
                .putInt(text.length())
                .putShort((short) 0)
                .putInt(-1);
        table.position(RUNS).putInt(TEXT).putInt(TEXT + letters.length).putInt(RUN / 512);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(document), "WordDocument");
            file.createDocument(new ByteArrayInputStream(tables), "1Table");
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
