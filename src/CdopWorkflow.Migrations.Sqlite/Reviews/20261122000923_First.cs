using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Reviews
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "added_question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Wording = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_added_question", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    WhoName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "escalated_alert",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AcknowledgeBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Waits = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escalated_alert", x => x.Reference);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Consumer = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    WireName = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.Consumer, x.MessageId });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Lane = table.Column<int>(type: "INTEGER", nullable: false),
                    WireName = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_lane",
                columns: table => new
                {
                    Lane = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_lane", x => x.Lane);
                });

            migrationBuilder.CreateTable(
                name: "panel_meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MeetsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "panel_member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Seat = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_member", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DiedAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Expectedness = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AgeBand = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ethnicity = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    MotherEthnicity = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    DeprivationDecile = table.Column<int>(type: "INTEGER", nullable: true),
                    ScopeNote = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ResidenceDecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ScopeDecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FactKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    FactVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StateBeforeOffer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PostMortem_Status = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PostMortem_RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PostMortem_Words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Family_KeyWorkerNamedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Family_KeyWorker = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Family_BookletGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Family_BookletWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Family_Feedback = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Family_FeedbackDecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Family_FeedbackWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NationalReturn_NotifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NationalReturn_SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NationalReturn_WaivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NationalReturn_Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "timeline",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    WhoName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timeline", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "transfer_offer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    FromPanel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ToPanel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChairToldAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transfer_offer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_duplicate",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Candidates = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_duplicate", x => x.Reference);
                });

            migrationBuilder.CreateTable(
                name: "attendance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Seat = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_attendance_panel_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "panel_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agency_return",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    QuestionsVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answers = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WaivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaivedWords = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EscalatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_return", x => x.Id);
                    table.ForeignKey(
                        name: "FK_agency_return_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PutOnAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_item", x => x.Id);
                    table.ForeignKey(
                        name: "FK_agenda_item_panel_meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "panel_meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agenda_item_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "analysis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CatalogueVersion = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Scale = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Fact = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analysis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_analysis_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Question = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Answer = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_question_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LiftedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BlocksReviewMeeting = table.Column<bool>(type: "INTEGER", nullable: false),
                    BlocksPanel = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoticeGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Conclusion = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold", x => x.Id);
                    table.ForeignKey(
                        name: "FK_hold_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pack",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignedOffAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedOffBy = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pack_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ScheduledFor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Attendees = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Notes = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_meeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_meeting_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "source_notification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_notification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_source_notification_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "declaration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Interest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declaration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_declaration_agenda_item_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "agenda_item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.InsertData(
                table: "outbox_lane",
                column: "Lane",
                values: new object[]
                {
                    0,
                    1,
                    2,
                    3
                });

            migrationBuilder.CreateIndex(
                name: "IX_added_question_Area_Version",
                table: "added_question",
                columns: new[] { "Area", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agency_return_ReviewId",
                table: "agency_return",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_agenda_item_MeetingId",
                table: "agenda_item",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_agenda_item_ReviewId",
                table: "agenda_item",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_analysis_ReviewId_Number",
                table: "analysis",
                columns: new[] { "ReviewId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attendance_MeetingId_AccountId",
                table: "attendance",
                columns: new[] { "MeetingId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_Subject",
                table: "audit",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_audit_Who",
                table: "audit",
                column: "Who");

            migrationBuilder.CreateIndex(
                name: "IX_declaration_AgendaItemId_AccountId",
                table: "declaration",
                columns: new[] { "AgendaItemId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_family_question_ReviewId",
                table: "family_question",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_hold_ReviewId",
                table: "hold",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_Consumer_Subject_Status",
                table: "inbox",
                columns: new[] { "Consumer", "Subject", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Lane_Id",
                table: "outbox",
                columns: new[] { "Lane", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_pack_Number",
                table: "pack",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pack_ReviewId",
                table: "pack",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_meeting_Panel_MeetsOn",
                table: "panel_meeting",
                columns: new[] { "Panel", "MeetsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_member_Panel_AccountId",
                table: "panel_member",
                columns: new[] { "Panel", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_FactKey",
                table: "review",
                column: "FactKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_Panel_State",
                table: "review",
                columns: new[] { "Panel", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_review_Reference",
                table: "review",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_meeting_ReviewId",
                table: "review_meeting",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_source_notification_ReviewId",
                table: "source_notification",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_timeline_ReviewId_At",
                table: "timeline",
                columns: new[] { "ReviewId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_offer_FromPanel_Outcome",
                table: "transfer_offer",
                columns: new[] { "FromPanel", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_transfer_offer_ToPanel_Outcome",
                table: "transfer_offer",
                columns: new[] { "ToPanel", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_waiting_duplicate_Panel",
                table: "waiting_duplicate",
                column: "Panel");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "added_question");

            migrationBuilder.DropTable(
                name: "agency_return");

            migrationBuilder.DropTable(
                name: "analysis");

            migrationBuilder.DropTable(
                name: "attendance");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "declaration");

            migrationBuilder.DropTable(
                name: "escalated_alert");

            migrationBuilder.DropTable(
                name: "family_question");

            migrationBuilder.DropTable(
                name: "hold");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outbox_lane");

            migrationBuilder.DropTable(
                name: "pack");

            migrationBuilder.DropTable(
                name: "panel_member");

            migrationBuilder.DropTable(
                name: "review_meeting");

            migrationBuilder.DropTable(
                name: "source_notification");

            migrationBuilder.DropTable(
                name: "timeline");

            migrationBuilder.DropTable(
                name: "transfer_offer");

            migrationBuilder.DropTable(
                name: "waiting_duplicate");

            migrationBuilder.DropTable(
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "panel_meeting");

            migrationBuilder.DropTable(
                name: "review");
        }
    }
}
