package io.github.disclosureaudit.regulation;

/**
 * Numbered parts of a text (第十二条, 第3章) folded into one letter each, so that 第12条, 第 十二 条 and 第十二条 are equal and a
 * changed number is one changed letter. The letters lie in the private use area, which folding leaves empty.
 */
final class Token {
    static final char ARTICLE = '\uE000';
    static final char SUB_ARTICLE = '\uF000';
    static final char CHAPTER = '\uF100';
    static final char SECTION = '\uF200';
    static final char PART = '\uF300';
    static final char SUB_PART = '\uF400';
    private static final char END = '\uF500';
    private static final String DIGITS = "零一二三四五六七八九";

    private Token() {}

    static boolean isToken(char letter) {
        return letter >= ARTICLE && letter < END;
    }

    static boolean isArticle(char letter) {
        return letter >= ARTICLE && letter < SUB_ARTICLE;
    }

    static boolean isSubArticle(char letter) {
        return letter >= SUB_ARTICLE && letter < CHAPTER;
    }

    static boolean isHeading(char letter) {
        return letter >= CHAPTER && letter < END;
    }

    /** The token of a unit sign after 第 and a number, or {@link LetterFolding#NOTHING} when there is none. */
    static char of(char unit, int number) {
        if (unit == '条') {
            return number > 0 && number < SUB_ARTICLE - ARTICLE ? (char) (ARTICLE + number) : LetterFolding.NOTHING;
        }
        if (number <= 0 || number > 255) {
            return LetterFolding.NOTHING;
        }
        return switch (unit) {
            case '章' -> (char) (CHAPTER + number);
            case '节' -> (char) (SECTION + number);
            case '编' -> (char) (PART + number);
            default -> LetterFolding.NOTHING;
        };
    }

    /** How the token is written in an official text. */
    static String written(char token) {
        if (isArticle(token)) {
            return "第" + chinese(token - ARTICLE) + "条";
        }
        if (isSubArticle(token)) {
            return "之" + chinese(token - SUB_ARTICLE);
        }
        String unit = token >= SUB_PART ? "分编" : token >= PART ? "编" : token >= SECTION ? "节" : "章";
        return "第" + chinese(token & 0xFF) + unit;
    }

    /** A number below 10 000 in Chinese numerals: 十二, 一百零一, 一千二百六十. */
    static String chinese(int number) {
        if (number < 20 && number >= 10) {
            return "十" + (number == 10 ? "" : String.valueOf(DIGITS.charAt(number - 10)));
        }
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        int unit = 1000;
        for (char sign : new char[] {'千', '百', '十', 0}) {
            int digit = number / unit % 10;
            unit /= 10;
            if (digit == 0) {
                gap = written.length() > 0;
                continue;
            }
            written.append(gap ? "零" : "").append(DIGITS.charAt(digit));
            gap = false;
            if (sign != 0) {
                written.append(sign);
            }
        }
        return written.toString();
    }

    /** Value of Chinese or Arabic numerals, -1 when the letters are no number. */
    static int value(char[] letters, int from, int to) {
        if (letters[from] >= '0' && letters[from] <= '9') {
            return arabic(letters, from, to);
        }
        int total = 0;
        int digit = 0;
        boolean positional = true;
        for (int i = from; i < to; i++) {
            int unit = unitValue(letters[i]);
            if (unit > 0) {
                total += Math.max(digit, 1) * unit;
                digit = 0;
                positional = false;
            } else {
                int value = letters[i] == '两' ? 2 : DIGITS.indexOf(letters[i]);
                if (value < 0) {
                    return -1;
                }
                digit = positional ? digit * 10 + value : value;
            }
            if (digit > 9999) {
                return -1;
            }
        }
        return total + digit;
    }

    private static int arabic(char[] letters, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (letters[i] < '0' || letters[i] > '9' || value > 9999) {
                return -1;
            }
            value = value * 10 + letters[i] - '0';
        }
        return value;
    }

    private static int unitValue(char letter) {
        return switch (letter) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    static boolean isNumeral(char letter) {
        return letter >= '0' && letter <= '9' || letter == '两' || unitValue(letter) > 0 || DIGITS.indexOf(letter) >= 0;
    }
}
