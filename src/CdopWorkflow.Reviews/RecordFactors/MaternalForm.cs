using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Web.Questionnaires;

namespace CdopWorkflow.Reviews.RecordFactors;

public sealed record MaternalForm
{
    [Asks("booked-in-time")]
    [Display(Name = "Was the first antenatal assessment within 12 completed weeks?")]
    public Answer BookedInTime { get; init; }

    [Asks("booking-weeks")]
    [Display(Name = "In which week was it?", ShortName = "week of the first assessment", Description = "Completed weeks of pregnancy")]
    [Range(1, 45)]
    public int? BookingWeeks { get; init; }

    [Asks("gestation-weeks-at-birth")]
    [Display(Name = "After how many weeks was the child born?", ShortName = "weeks at birth", Description = "Completed weeks of pregnancy")]
    [Range(16, 45)]
    public int? GestationWeeks { get; init; }

    [Asks("smoked-in-pregnancy")]
    [Display(Name = "Did the mother smoke during pregnancy?")]
    public Answer SmokedInPregnancy { get; init; }

    [Asks("alcohol-in-pregnancy")]
    [Display(Name = "Did the mother drink alcohol during pregnancy?")]
    public Answer AlcoholInPregnancy { get; init; }

    [Asks("drugs-in-pregnancy")]
    [Display(Name = "Did the mother use drugs during pregnancy?")]
    public Answer DrugsInPregnancy { get; init; }

    [Asks("maternal-mental-ill-health")]
    [Display(Name = "Was the mother mentally ill during pregnancy or after?")]
    public Answer MentalIllHealth { get; init; }

    [Asks("maternal-domestic-abuse")]
    [Display(Name = "Did the mother suffer domestic abuse?")]
    public Answer DomesticAbuse { get; init; }

    [Asks("mother-ethnicity")]
    [Display(Name = "What is the mother’s ethnic category?", Description = "It often differs from the child’s")]
    public string? MotherEthnicity { get; init; }

    [Asks("mother-age")]
    [Display(Name = "How old was the mother when the child was born?", Description = "In years")]
    public MotherAgeBand? MotherAge { get; init; }

    [Asks("interpreter-need-met")]
    [Display(Name = "If an interpreter was needed, was one provided?", Description = "Answer “not applicable” if none was needed")]
    public Answer InterpreterNeedMet { get; init; }

    public static MaternalForm Of(AnalysisContent content) => new()
    {
        BookedInTime = content.Maternal.BookedInTime,
        BookingWeeks = content.Maternal.BookingWeeks,
        GestationWeeks = content.Maternal.GestationWeeks,
        SmokedInPregnancy = content.Maternal.SmokedInPregnancy,
        AlcoholInPregnancy = content.Maternal.AlcoholInPregnancy,
        DrugsInPregnancy = content.Maternal.DrugsInPregnancy,
        MentalIllHealth = content.Maternal.MentalIllHealth,
        DomesticAbuse = content.Maternal.DomesticAbuse,
        MotherEthnicity = content.Maternal.MotherEthnicity,
        MotherAge = content.Maternal.MotherAge,
        InterpreterNeedMet = content.InterpreterNeedMet,
    };

    public AnalysisContent Into(AnalysisContent content) => content with
    {
        InterpreterNeedMet = InterpreterNeedMet,
        Maternal = new MaternalSection
        {
            BookedInTime = BookedInTime,
            BookingWeeks = BookingWeeks,
            GestationWeeks = GestationWeeks,
            SmokedInPregnancy = SmokedInPregnancy,
            AlcoholInPregnancy = AlcoholInPregnancy,
            DrugsInPregnancy = DrugsInPregnancy,
            MentalIllHealth = MentalIllHealth,
            DomesticAbuse = DomesticAbuse,
            MotherEthnicity = EthnicCategories.Find(MotherEthnicity ?? "")?.Code ?? "99",
            MotherAge = MotherAge ?? MotherAgeBand.NotKnown,
        },
    };
}
