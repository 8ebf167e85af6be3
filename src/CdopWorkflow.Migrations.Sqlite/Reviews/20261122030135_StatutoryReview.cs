using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Reviews
{
    /// <inheritdoc />
    public partial class StatutoryReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Questions",
                table: "agency_return");

            migrationBuilder.RenameColumn(
                name: "Answers",
                table: "agency_return",
                newName: "People");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "timeline",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "Other");

            migrationBuilder.AddColumn<byte[]>(
                name: "Family_FeedbackBy",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Family_KeyWorkerContact",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Family_KeyWorkerEmail",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Family_KeyWorkerRole",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Family_NextInfant",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Family_NextInfantAskedOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PostMortem_FirstResultOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_BroughtInNearDeath",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_CoronerToldOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_CustodyOrDetained",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_DecidedBy",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_DecidedOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_Decision",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "RapidResponse_Edition",
                table: "review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_ExternalCauses",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_LeadHealthProfessional",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_LeadInvestigator",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_MayNotBeNatural",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_ReopenedOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_SafetyIncidentOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_SeriousIncidentNoticeOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_SocialWorker",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_SuddenWithoutCause",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RapidResponse_SuspectedAt",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RapidResponse_SuspectedVersion",
                table: "review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_UnattendedStillbirth",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RapidResponse_Visit",
                table: "review",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RapidResponse_VisitDecidedAt",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_VisitDecidedOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_VisitedBy",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RapidResponse_VisitedOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_Why",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "RapidResponse_WhyNoVisit",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDeputy",
                table: "panel_member",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "AlsoThere",
                table: "panel_meeting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CancelledAt",
                table: "panel_meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "EndsAt",
                table: "panel_meeting",
                type: "TEXT",
                nullable: false,
                defaultValue: new TimeOnly(0, 0, 0));

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "panel_meeting",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "Place",
                table: "panel_meeting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "panel_meeting",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "StartsAt",
                table: "panel_meeting",
                type: "TEXT",
                nullable: false,
                defaultValue: new TimeOnly(0, 0, 0));

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "panel_meeting",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Why",
                table: "panel_meeting",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "SignedContent",
                table: "pack",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "OutsideReference",
                table: "hold",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ForPanel",
                table: "family_question",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ToldBy",
                table: "family_question",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ToldOn",
                table: "family_question",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDeputy",
                table: "attendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Manner",
                table: "attendance",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Minutes",
                table: "agenda_item",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "agenda_item",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "Why",
                table: "agenda_item",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedAgainOn",
                table: "agency_return",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agency_contact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    People = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_contact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreed_action",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerAccount = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    DeputyAccount = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Recommendation = table.Column<int>(type: "INTEGER", nullable: true),
                    OverdueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChairToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ListedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ListedBoardId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreed_action", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "board",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReportsTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    Cadence = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Chair = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clock_notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clock = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Told = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_notice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_clock_notice_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "counted_reviews",
                columns: table => new
                {
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenReviews = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counted_reviews", x => x.Panel);
                });

            migrationBuilder.CreateTable(
                name: "counted_work",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    OpenActions = table.Column<int>(type: "INTEGER", nullable: false),
                    MeetingsToCome = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counted_work", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Details = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ScannedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Mark = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MarkedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    RemovalReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document", x => x.Id);
                    table.ForeignKey(
                        name: "FK_document_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_contact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Means = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SupportOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_contact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_contact_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_gap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_gap", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_gap_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_letter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_letter_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_stop",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_stop", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_stop_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "form_draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_draft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "form_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "improvement_visit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CategoriesVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FeedbackOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupportAgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_improvement_visit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "invited_panel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invited_panel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_invited_panel_panel_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "panel_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstTriedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TriedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Again = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_draft", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_draft_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    WasUseful = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_feedback_panel_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "panel_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_invitation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_member_invitation_panel_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "panel_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_minutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_minutes_panel_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "panel_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "next_infant_task",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_next_infant_task", x => x.Id);
                    table.ForeignKey(
                        name: "FK_next_infant_task_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToldWords = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notice_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_mortem_finding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_mortem_finding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_post_mortem_finding_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recorded_change",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Rows = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recorded_change", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "return_form",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Saves = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_form", x => x.Id);
                    table.ForeignKey(
                        name: "FK_return_form_agency_return_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "agency_return",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_link",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReturnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SentTo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Code = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CodeSentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CodeExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WrongTries = table.Column<int>(type: "INTEGER", nullable: false),
                    CodesSent = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_return_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_return_link_agency_return_ReturnId",
                        column: x => x.ReturnId,
                        principalTable: "agency_return",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_response_form",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    FormVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    IsComplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_response_form", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_response_form_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sharing_agreement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_agreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_member",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_member", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "suspected_factor",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Suspected = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suspected_factor", x => new { x.ReviewId, x.Code });
                    table.ForeignKey(
                        name: "FK_suspected_factor_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "action_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    WhoName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_action_entry_agreed_action_ActionId",
                        column: x => x.ActionId,
                        principalTable: "agreed_action",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "informed_board",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_informed_board", x => new { x.ActionId, x.BoardId });
                    table.ForeignKey(
                        name: "FK_informed_board_agreed_action_ActionId",
                        column: x => x.ActionId,
                        principalTable: "agreed_action",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_content",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_content", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_document_content_document_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "document",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_assessment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TimesChased = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_assessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_assessment_improvement_visit_VisitId",
                        column: x => x.VisitId,
                        principalTable: "improvement_visit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_recommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_recommendation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_visit_recommendation_improvement_visit_VisitId",
                        column: x => x.VisitId,
                        principalTable: "improvement_visit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sharing_approval",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ApprovedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_approval", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sharing_approval_sharing_agreement_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "sharing_agreement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_role",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_role", x => new { x.AccountId, x.Role, x.Area });
                    table.ForeignKey(
                        name: "FK_staff_role_staff_member_AccountId",
                        column: x => x.AccountId,
                        principalTable: "staff_member",
                        principalColumn: "AccountId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_timeline_ReviewId_Kind",
                table: "timeline",
                columns: new[] { "ReviewId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_action_entry_ActionId_At",
                table: "action_entry",
                columns: new[] { "ActionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_agency_contact_Panel_Agency",
                table: "agency_contact",
                columns: new[] { "Panel", "Agency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreed_action_Area_Theme",
                table: "agreed_action",
                columns: new[] { "Area", "Theme" });

            migrationBuilder.CreateIndex(
                name: "IX_agreed_action_BoardId",
                table: "agreed_action",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_agreed_action_Number",
                table: "agreed_action",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreed_action_OwnerAccount",
                table: "agreed_action",
                column: "OwnerAccount");

            migrationBuilder.CreateIndex(
                name: "IX_agreed_action_ReviewId",
                table: "agreed_action",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_agreed_action_State_DueOn",
                table: "agreed_action",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_board_Area",
                table: "board",
                column: "Area");

            migrationBuilder.CreateIndex(
                name: "IX_clock_notice_ReviewId_Clock_DueOn_Step",
                table: "clock_notice",
                columns: new[] { "ReviewId", "Clock", "DueOn", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clock_notice_Step_Role",
                table: "clock_notice",
                columns: new[] { "Step", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_document_ReviewId_Fingerprint",
                table: "document",
                columns: new[] { "ReviewId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_document_Scan",
                table: "document",
                column: "Scan");

            migrationBuilder.CreateIndex(
                name: "IX_family_contact_ReviewId",
                table: "family_contact",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_family_gap_ReviewId",
                table: "family_gap",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_family_letter_ReviewId",
                table: "family_letter",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_family_stop_ReviewId",
                table: "family_stop",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_form_draft_Key_Who",
                table: "form_draft",
                columns: new[] { "Key", "Who" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_form_version_Key_Version",
                table: "form_version",
                columns: new[] { "Key", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_improvement_visit_Area",
                table: "improvement_visit",
                column: "Area");

            migrationBuilder.CreateIndex(
                name: "IX_improvement_visit_Number",
                table: "improvement_visit",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_informed_board_BoardId",
                table: "informed_board",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_invited_panel_MeetingId_Panel",
                table: "invited_panel",
                columns: new[] { "MeetingId", "Panel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invited_panel_Panel",
                table: "invited_panel",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_letter_Area_QueuedAt",
                table: "letter",
                columns: new[] { "Area", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_letter_Key",
                table: "letter",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letter_State_NextTryAt",
                table: "letter",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_draft_ReviewId",
                table: "meeting_draft",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_feedback_MeetingId_AccountId",
                table: "meeting_feedback",
                columns: new[] { "MeetingId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_member_invitation_MeetingId_AccountId",
                table: "member_invitation",
                columns: new[] { "MeetingId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_minutes_MeetingId_Number",
                table: "minutes",
                columns: new[] { "MeetingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_next_infant_task_DoneOn",
                table: "next_infant_task",
                column: "DoneOn");

            migrationBuilder.CreateIndex(
                name: "IX_next_infant_task_ReviewId",
                table: "next_infant_task",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_notice_ReviewId",
                table: "notice",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_post_mortem_finding_ReviewId",
                table: "post_mortem_finding",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_recorded_change_ReviewId_Id",
                table: "recorded_change",
                columns: new[] { "ReviewId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_return_form_ReturnId_Number",
                table: "return_form",
                columns: new[] { "ReturnId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_return_link_ReturnId",
                table: "return_link",
                column: "ReturnId");

            migrationBuilder.CreateIndex(
                name: "IX_return_link_TokenHash",
                table: "return_link",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_response_form_ReviewId_FormKey",
                table: "review_response_form",
                columns: new[] { "ReviewId", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sharing_agreement_Panel",
                table: "sharing_agreement",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_approval_AgreementId",
                table: "sharing_approval",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_staff_role_Role_Area",
                table: "staff_role",
                columns: new[] { "Role", "Area" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_assessment_VisitId_Months",
                table: "visit_assessment",
                columns: new[] { "VisitId", "Months" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_recommendation_VisitId_Number",
                table: "visit_recommendation",
                columns: new[] { "VisitId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_entry");

            migrationBuilder.DropTable(
                name: "agency_contact");

            migrationBuilder.DropTable(
                name: "board");

            migrationBuilder.DropTable(
                name: "clock_notice");

            migrationBuilder.DropTable(
                name: "counted_reviews");

            migrationBuilder.DropTable(
                name: "counted_work");

            migrationBuilder.DropTable(
                name: "document_content");

            migrationBuilder.DropTable(
                name: "family_contact");

            migrationBuilder.DropTable(
                name: "family_gap");

            migrationBuilder.DropTable(
                name: "family_letter");

            migrationBuilder.DropTable(
                name: "family_stop");

            migrationBuilder.DropTable(
                name: "form_draft");

            migrationBuilder.DropTable(
                name: "form_version");

            migrationBuilder.DropTable(
                name: "informed_board");

            migrationBuilder.DropTable(
                name: "invited_panel");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "meeting_draft");

            migrationBuilder.DropTable(
                name: "meeting_feedback");

            migrationBuilder.DropTable(
                name: "member_invitation");

            migrationBuilder.DropTable(
                name: "minutes");

            migrationBuilder.DropTable(
                name: "next_infant_task");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "post_mortem_finding");

            migrationBuilder.DropTable(
                name: "recorded_change");

            migrationBuilder.DropTable(
                name: "return_form");

            migrationBuilder.DropTable(
                name: "return_link");

            migrationBuilder.DropTable(
                name: "review_response_form");

            migrationBuilder.DropTable(
                name: "sharing_approval");

            migrationBuilder.DropTable(
                name: "staff_role");

            migrationBuilder.DropTable(
                name: "suspected_factor");

            migrationBuilder.DropTable(
                name: "visit_assessment");

            migrationBuilder.DropTable(
                name: "visit_recommendation");

            migrationBuilder.DropTable(
                name: "document");

            migrationBuilder.DropTable(
                name: "agreed_action");

            migrationBuilder.DropTable(
                name: "sharing_agreement");

            migrationBuilder.DropTable(
                name: "staff_member");

            migrationBuilder.DropTable(
                name: "improvement_visit");

            migrationBuilder.DropIndex(
                name: "IX_timeline_ReviewId_Kind",
                table: "timeline");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "timeline");

            migrationBuilder.DropColumn(
                name: "Family_FeedbackBy",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_KeyWorkerContact",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_KeyWorkerEmail",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_KeyWorkerRole",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_NextInfant",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_NextInfantAskedOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "PostMortem_FirstResultOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_BroughtInNearDeath",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_CoronerToldOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_CustodyOrDetained",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_DecidedBy",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_DecidedOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_Decision",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_Edition",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_ExternalCauses",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_LeadHealthProfessional",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_LeadInvestigator",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_MayNotBeNatural",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_ReopenedOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_SafetyIncidentOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_SeriousIncidentNoticeOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_SocialWorker",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_SuddenWithoutCause",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_SuspectedAt",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_SuspectedVersion",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_UnattendedStillbirth",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_Visit",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_VisitDecidedAt",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_VisitDecidedOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_VisitedBy",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_VisitedOn",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_Why",
                table: "review");

            migrationBuilder.DropColumn(
                name: "RapidResponse_WhyNoVisit",
                table: "review");

            migrationBuilder.DropColumn(
                name: "IsDeputy",
                table: "panel_member");

            migrationBuilder.DropColumn(
                name: "AlsoThere",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "EndsAt",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "StartsAt",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "Why",
                table: "panel_meeting");

            migrationBuilder.DropColumn(
                name: "SignedContent",
                table: "pack");

            migrationBuilder.DropColumn(
                name: "OutsideReference",
                table: "hold");

            migrationBuilder.DropColumn(
                name: "ForPanel",
                table: "family_question");

            migrationBuilder.DropColumn(
                name: "ToldBy",
                table: "family_question");

            migrationBuilder.DropColumn(
                name: "ToldOn",
                table: "family_question");

            migrationBuilder.DropColumn(
                name: "IsDeputy",
                table: "attendance");

            migrationBuilder.DropColumn(
                name: "Manner",
                table: "attendance");

            migrationBuilder.DropColumn(
                name: "Minutes",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "Why",
                table: "agenda_item");

            migrationBuilder.DropColumn(
                name: "RemindedAgainOn",
                table: "agency_return");

            migrationBuilder.RenameColumn(
                name: "People",
                table: "agency_return",
                newName: "Answers");

            migrationBuilder.AddColumn<string>(
                name: "Questions",
                table: "agency_return",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
