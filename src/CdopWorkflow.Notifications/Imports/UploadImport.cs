using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CdopWorkflow.Notifications.Imports;

public sealed class UploadImportForm
{
    [Display(Name = "What is in the file?", ShortName = "what is in the file")]
    public ImportKind Kind { get; init; }

    [Display(Name = "Which system does the file come from?", ShortName = "system", Description = "For example, Example Hospital register. How you match its columns is remembered under this name")]
    [Required(ErrorMessage = "Enter the name of the system")]
    [StringLength(100, ErrorMessage = "The name of the system must be 100 characters or fewer")]
    public string? System { get; init; }

    [Display(Name = "Which panel is it for?", ShortName = "panel")]
    public string? Panel { get; init; }

    [Display(Name = "File", ShortName = "file", Description = "CSV (UTF-8) or an Excel workbook (.xlsx). The first line names the columns; of a workbook, the first sheet is read")]
    public IFormFile? File { get; init; }
}

/// <summary>Keeps an uploaded file, sealed, in parts. Nothing of it is a notification yet.</summary>
public sealed class UploadImport(NotificationsDb db, Sealer sealer, CurrentPerson person, TimeProvider clock, IOptions<NotificationsOptions> options)
{
    /// <returns>The file, or why it is not kept.</returns>
    public async Task<(ImportFile? File, string? Fault)> HandleAsync(UploadImportForm form, string panel, CancellationToken cancel)
    {
        var limits = new ImportLimits(options.Value.ImportMegabytes * 1_000_000, options.Value.ImportLines);
        if (form.File is not { Length: > 0 } upload)
        {
            return (null, "Select a file");
        }

        if (upload.Length > limits.Bytes)
        {
            return await RefuseAsync($"The file must be smaller than {options.Value.ImportMegabytes} MB", panel, cancel);
        }

        using var content = new MemoryStream();
        await upload.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        var reading = bytes is [(byte)'P', (byte)'K', ..] ? ReadWorkbook.Read(bytes, limits) : ReadCsv.Read(bytes, limits);
        return reading.Fault is { } fault ? await RefuseAsync(fault, panel, cancel) : (await KeepAsync(form, panel, Path.GetFileName(upload.FileName), reading, cancel), null);
    }

    private async Task<ImportFile> KeepAsync(UploadImportForm form, string panel, string name, FileReading reading, CancellationToken cancel)
    {
        var file = new ImportFile
        {
            Panel = panel,
            Kind = form.Kind,
            System = form.System!.Trim(),
            Name = sealer.Seal(name.Length > 200 ? name[..200] : name),
            Header = sealer.Seal(reading.Header),
            UploadedAt = clock.GetUtcNow(),
            ById = person.Value.AccountId,
            ByName = person.Value.Name,
            Lines = reading.Lines.Count,
        };
        db.ImportFiles.Add(file);
        db.ImportParts.AddRange(reading.Lines.Chunk(ImportPart.Size).Select((lines, number) => new ImportPart { FileId = file.Id, Number = number, Lines = sealer.Seal(lines) }));
        db.Audit("ImportUploaded", file.Id.ToString(), panel, $"lines {reading.Lines.Count}");
        await db.SaveChangesAsync(cancel);
        return file;
    }

    private async Task<(ImportFile?, string)> RefuseAsync(string fault, string panel, CancellationToken cancel)
    {
        // the sentence names a line or a cell, never what stands in it
        db.Audit("ImportUploadRefused", "import", panel, fault);
        await db.SaveChangesAsync(cancel);
        return (null, fault);
    }
}
