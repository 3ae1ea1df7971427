package dev.bayan.cli.bench;

import java.util.List;
import java.util.Random;

/**
 * Words and sentences of a made-up newsroom. Stems take prefixes and suffixes, so that a few
 * hundred of them give the many thousand forms that real articles have.
 *
 * <pre>
 * new Vocabulary(random).sentence(8) → أعلنت الوزارة أن برنامجها الجديد يشمل 45.5% من القرى.
 * </pre>
 */
final class Vocabulary {

  private static final List<String> VERBS =
      words(
          """
          أعلنت أكدت ناقشت تابعت أطلقت راجعت دعمت نظمت شاركت قدمت اقترحت وقعت بحثت رحبت أوضحت
          درست تسلمت افتتحت خصصت نشرت عرضت أعدت استضافت أنجزت طورت سجلت رصدت وسعت جددت أقرت
          """);
  private static final List<String> BODIES =
      words(
          """
          الوزارة اللجنة الهيئة البلدية الجمعية المؤسسة الشركة الجامعة المنظمة المفوضية الإدارة
          الأمانة البعثة الرئاسة المحافظة النقابة الرابطة الغرفة الحكومة الوكالة
          """);
  private static final List<String> STEMS =
      words(
          """
          برنامج مشروع اتفاق تقرير مؤتمر مسار جدول قرار بيان موقف اقتراح تعاون تمويل تدريب تعليم
          إنتاج توزيع تخطيط تنظيم تحليل استثمار اقتصاد مجتمع ميناء مطار طريق جسر سوق مصنع مختبر
          مستشفى مركز متحف مسرح ملعب حديث لقاء حوار خبر مقال كتاب بحث علم فكر نهر بحر وادي جبل ساحل
          حقل محصول قمح زيتون ماء كهرباء وقود نقل بريد هاتف حاسوب نظام معيار مؤشر عدد نصيب ربع عام
          شهر أسبوع صباح مساء مبلغ قرض دين سعر عقد ضمان تأمين إسكان إعمار ترميم تراث لغة شعر خط لون
          """);
  private static final List<String> ADJECTIVES =
      words(
          """
          الجديد الوطني المحلي الدولي المشترك السنوي العاجل الواسع الدائم الأول الثاني المقبل
          الأخير المهم الشامل العام الخاص الكبير المفتوح المتدرج المستقل الإنساني التقني الصحي
          """);
  private static final List<String> LINKS =
      words("في من إلى على عن مع قبل بعد خلال أثناء لدى نحو ضمن بين حول عبر");
  private static final List<String> CLAUSES =
      List.of("كما", "إذ", "حيث", "بينما", "ثم", "وذلك بعدما", "على أن", "لا سيما أن", "غير أن");
  private static final List<String> VOCALISED =
      words(
          """
          السَّلَامُ الْعِلْمُ نُورٌ الْحِوَارُ طَرِيقٌ مُسْتَقْبَلٌ أَوَّلًا مُتَّفِقَةٌ يُقَدِّمُ الْمُؤَسَّسَاتِ تَعَاوُنًا
          """);
  private static final List<String> FOREIGN =
      List.of(
          "Reuters",
          "UNESCO",
          "Camp David (1978)",
          "OpenData 2.0",
          "Nile Basin",
          "ISO 32000",
          "press@example.org",
          "https://example.org/ar/talks?week=27",
          "World Bank",
          "CSV");
  private static final List<String> PREFIXES =
      List.of("", "", "ال", "ال", "وال", "بال", "لل", "ب", "و", "ل", "كال");
  private static final List<String> SUFFIXES =
      List.of("", "", "", "ه", "ها", "هم", "ات", "ين", "نا", "ي", "ية");
  private static final List<String> STOPS = List.of(".", ".", ".", "؛", "؟", "!");

  private final Random random;

  Vocabulary(Random random) {
    this.random = random;
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** A noun in one of its many forms. */
  String noun() {
    return one(PREFIXES) + one(STEMS) + one(SUFFIXES);
  }

  /** A few words without a verb, such as stand in a heading or a cell. */
  String phrase(int words) {
    StringBuilder phrase = new StringBuilder(one(STEMS));
    for (int i = 1; i < words; i++) {
      phrase.append(' ').append(i % 3 == 1 ? one(ADJECTIVES) : noun());
    }
    return phrase.toString();
  }

  /** About as many words as asked for, some of them names, numbers or vocalised. */
  String sentence(int words) {
    StringBuilder sentence = new StringBuilder(one(VERBS)).append(' ').append(one(BODIES));
    for (int i = 2; i < words; i++) {
      sentence.append(i % 9 == 8 ? "، " : " ").append(word(i));
    }
    return sentence.append(one(STOPS)).toString();
  }

  /** Sentences of about as many words in all. */
  String paragraph(int words) {
    StringBuilder paragraph = new StringBuilder();
    for (int left = words; left > 0; ) {
      int length = Math.min(left, between(9, 24));
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(Math.max(4, length)));
      left -= length;
    }
    return paragraph.toString();
  }

  private String word(int place) {
    int lot = random.nextInt(100);
    if (lot < 3) {
      return one(FOREIGN);
    }
    if (lot < 6) {
      return number();
    }
    if (lot < 8) {
      return one(VOCALISED);
    }
    return switch (place % 9) {
      case 8 -> one(CLAUSES);
      case 1, 5 -> one(LINKS);
      case 4 -> one(ADJECTIVES);
      default -> lot < 12 ? "«" + noun() + "»" : noun();
    };
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(between(2, 9_999));
      case 1 -> between(1, 99) + "." + between(1, 9) + "%";
      case 2 -> "عام " + between(1950, 2026);
      default -> "+20 2 5555 " + between(1000, 9999);
    };
  }
}
