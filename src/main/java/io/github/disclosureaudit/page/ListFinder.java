package io.github.disclosureaudit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds repeated structure while a page is walked: elements side by side, each with one link, whatever their markup. A
 * row ({@code li}, {@code tr}) counts alone and with several links.
 */
final class ListFinder {
    private final List<Spot> spots = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private int depth = -1;

    /**
     * An element that may be an entry.
     *
     * @param tag its tag
     * @param names its class
     * @param start position of its text
     * @param end position after it
     * @param spot its link
     */
    record Item(String tag, String names, int start, int end, Spot spot) {
        boolean isRow() {
            return tag.equals("li") || tag.equals("tr");
        }
    }

    /**
     * Entries side by side.
     *
     * @param items the entries
     * @param end position after their container
     */
    record Group(List<Item> items, int end) {
        int start() {
            return items.get(0).start();
        }
    }

    void open(String tag, int position) {
        depth++;
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        frames.get(depth).start(tag, position, spots.size());
    }

    /** Notes a link of the content; its element is still open. */
    void add(Spot spot) {
        spots.add(spot);
    }

    void close(Element element, int position) {
        Frame frame = frames.get(depth);
        depth--;
        int links = spots.size() - frame.spotsBefore;
        if (links == 0 || depth < 0) {
            return;
        }
        Frame parent = frames.get(depth);
        boolean row = frame.tag.equals("li") || frame.tag.equals("tr");
        if (!frame.holdsGroup && !frame.holdsRows && (row || isOneTarget(frame.spotsBefore))) {
            parent.items.add(
                    new Item(frame.tag, element.className(), frame.position, position, best(frame.spotsBefore)));
            parent.holdsRows |= row;
            return;
        }
        group(frame, position);
        parent.holdsGroup = true;
    }

    List<Group> groups() {
        return groups;
    }

    List<Spot> spots() {
        return spots;
    }

    private void group(Frame frame, int position) {
        Map<String, List<Item>> byTag = new LinkedHashMap<>();
        for (Item item : frame.items) {
            byTag.computeIfAbsent(item.tag(), tag -> new ArrayList<>()).add(item);
        }
        for (List<Item> same : byTag.values()) {
            if (same.size() > 1 || same.get(0).isRow()) {
                groups.add(new Group(same, position));
            }
        }
    }

    private boolean isOneTarget(int from) {
        for (int i = from + 1; i < spots.size(); i++) {
            if (!spots.get(i).url().equals(spots.get(from).url())) {
                return false;
            }
        }
        return true;
    }

    /** Of several links in one entry the one with the longest text names it. */
    private Spot best(int from) {
        Spot best = spots.get(from);
        for (int i = from + 1; i < spots.size(); i++) {
            if (spots.get(i).title().length() > best.title().length()) {
                best = spots.get(i);
            }
        }
        return best;
    }

    /** An element that is open. */
    private static final class Frame {
        private final List<Item> items = new ArrayList<>(2);
        private String tag = "";
        private int position;
        private int spotsBefore;
        private boolean holdsGroup;
        private boolean holdsRows;

        void start(String newTag, int newPosition, int spots) {
            tag = newTag;
            position = newPosition;
            spotsBefore = spots;
            holdsGroup = false;
            holdsRows = false;
            items.clear();
        }
    }
}
