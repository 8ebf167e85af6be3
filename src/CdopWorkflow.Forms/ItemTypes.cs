namespace CdopWorkflow.Forms;

/// <summary>FHIR's names of the types, and what can be said about each.</summary>
public static class ItemTypes
{
    public static string Code(this ItemType type) => type switch
    {
        ItemType.Group => "group",
        ItemType.Display => "display",
        ItemType.ShortText => "string",
        ItemType.LongText => "text",
        ItemType.WholeNumber => "integer",
        ItemType.DecimalNumber => "decimal",
        ItemType.Date => "date",
        ItemType.Choice => "choice",
        ItemType.OpenChoice => "open-choice",
    };

    public static ItemType? Of(string code) =>
        Enum.GetValues<ItemType>().Where(type => type.Code() == code).Select(type => (ItemType?)type).FirstOrDefault();

    public static bool IsQuestion(this ItemType type) => type is not (ItemType.Group or ItemType.Display);

    public static bool HasOptions(this ItemType type) => type is ItemType.Choice or ItemType.OpenChoice;

    public static bool HasOrder(this ItemType type) => type is ItemType.WholeNumber or ItemType.DecimalNumber or ItemType.Date;

    public static bool HasLength(this ItemType type) => type is ItemType.ShortText or ItemType.LongText or ItemType.OpenChoice;
}
