namespace CdopWorkflow.Reviews.Documents;

/// <summary>How each format is named and sent.</summary>
public static class DocumentFormats
{
    public const string Allowed = "PDF, JPEG, PNG, Word (.docx), Excel (.xlsx) or plain text";

    public static string Label(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "PDF",
        DocumentFormat.Jpeg => "JPEG",
        DocumentFormat.Png => "PNG",
        DocumentFormat.Word => "Word",
        DocumentFormat.Excel => "Excel",
        DocumentFormat.Text => "Plain text",
    };

    public static string Extension(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => ".pdf",
        DocumentFormat.Jpeg => ".jpg",
        DocumentFormat.Png => ".png",
        DocumentFormat.Word => ".docx",
        DocumentFormat.Excel => ".xlsx",
        DocumentFormat.Text => ".txt",
    };

    public static string ContentType(this DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.Jpeg => "image/jpeg",
        DocumentFormat.Png => "image/png",
        DocumentFormat.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentFormat.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        DocumentFormat.Text => "text/plain",
    };
}
