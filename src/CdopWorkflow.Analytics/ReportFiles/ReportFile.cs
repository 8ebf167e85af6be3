using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CdopWorkflow.Analytics.ReportFiles;

/// <summary>Hands a report out as a file, from the page that shows it.</summary>
public static class ReportFile
{
    public static FileContentResult Word(ReportDocument report, string name) =>
        new(WordDocument.Of(report), WordDocument.ContentType) { FileDownloadName = name + ".docx" };

    /// <summary>The PDF, or the page with word that it is being made and a link to ask again: a page that loads itself anew is lost on who reads it slowly.</summary>
    public static async Task<IActionResult> PdfAsync(PageModel page, PdfPress press, ReportDocument report, string name)
    {
        try
        {
            if (press.IsOn && await press.AskAsync(PrintedReport.Of(report)) is { } pdf)
            {
                return new FileContentResult(pdf, "application/pdf") { FileDownloadName = name + ".pdf" };
            }
        }
        catch (PrintFailed)
        {
            page.ModelState.AddModelError("", "The PDF could not be made. Print this page from your browser instead");
            return page.Page();
        }

        page.ViewData["PdfUnderWay"] = press.IsOn;
        return page.Page();
    }
}
