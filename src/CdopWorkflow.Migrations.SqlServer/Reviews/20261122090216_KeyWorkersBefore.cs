using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Reviews
{
    /// <inheritdoc />
    public partial class KeyWorkersBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "Family_FirstKeyWorkerAt",
                table: "review",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Family_FirstKeyWorkerOn",
                table: "review",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "former_key_worker",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NamedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UntilOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Role = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Contact = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Why = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_key_worker", x => x.Id);
                    table.ForeignKey(
                        name: "FK_former_key_worker_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_former_key_worker_ReviewId",
                table: "former_key_worker",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_key_worker");

            migrationBuilder.DropColumn(
                name: "Family_FirstKeyWorkerAt",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_FirstKeyWorkerOn",
                table: "review");
        }
    }
}
